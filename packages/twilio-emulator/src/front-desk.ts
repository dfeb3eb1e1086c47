/** Receives every request, whichever door it came through, and dispatches it by its host. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerRequest, type Answer, type RawRequest } from './api/answer-request';
import type { ApiRegistry } from './api/api-registry';
import { commonBehaviours } from './api/common-behaviours';
import { EMULATOR_HEADER, emulatorReply } from './api/emulator-says';
import { parseForm } from './api/parameters';
import type { Reply } from './api/reply';
import { readBody } from './api/request-body';
import { sendReply } from './api/send-reply';
import { errorReply, refusal } from './api/twilio-error';
import type { EmulatorInstance } from './emulator-instance';
import type { FaultAction, FirstRequest } from './faults/faults';
import { withFault, type Exchange } from './faults/with-fault';
import { parseTwilioHost } from './hosts';
import { answerFunctionRequest } from './serverless/function-requests';

export class FrontDesk {
  readonly #surroundings;

  constructor(
    private readonly emulator: EmulatorInstance,
    private readonly registry: ApiRegistry,
  ) {
    const carryOut = (first: FirstRequest): Promise<void> => this.#carryOut(first);
    this.#surroundings = { clock: emulator.clock, carryOut };
  }

  /** Answers a request for `host`, whichever door it came through; never rejects. */
  async receive(incoming: IncomingMessage, response: ServerResponse, host: string): Promise<void> {
    try {
      await this.#answer({ incoming, response }, host);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (response.headersSent) response.destroy();
      else sendReply(response, emulatorReply(500, 'failure', text));
    }
  }

  async #answer(exchange: Exchange, host: string): Promise<void> {
    const twilioHost = parseTwilioHost(host);
    if (twilioHost.kind === 'foreign') {
      const reply = emulatorReply(501, 'foreign-host', `${host} is not a host of Twilio.`);
      sendReply(exchange.response, reply);
      this.#logForeign(exchange.incoming, host, reply);
      return;
    }
    const url = urlOf(host.toLowerCase().replace(/:\d+$/, ''), pathOf(exchange.incoming.url));
    if (twilioHost.kind === 'functions') {
      await this.#answerFunction(exchange, url);
    } else {
      await this.#answerApi(exchange, url, twilioHost.product);
    }
  }

  /** A deployed Function answers for itself; it is logged when the exchange is over. */
  async #answerFunction(exchange: Exchange, url: URL) {
    const { incoming, response } = exchange;
    const { method = 'GET', headers } = incoming;
    const request = { method, host: url.hostname, path: url.pathname, headers };
    const met: { fault?: FaultAction | undefined } = {};
    const isOver = new Promise<void>((resolve) => response.once('close', resolve));
    void this.emulator.callTime.whileBusy(isOver);
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : 0;
      const query = parseForm(url.search);
      this.#log(request, { query, form: {} }, met.fault, status);
    });
    // Before the fault waits: a client that leaves takes with it what was not read.
    const body = await readBody(incoming).catch(() => undefined);
    if (body === undefined) return;
    met.fault = this.emulator.faults.take(request);
    await withFault(met.fault, exchange, this.#surroundings, (heard) =>
      answerFunctionRequest(this.emulator, { incoming, url, body }, heard),
    );
  }

  async #answerApi(exchange: Exchange, url: URL, product: string) {
    const { incoming, response } = exchange;
    const body = await readBody(incoming);
    if (body === 'too-large') {
      const error = refusal(commonBehaviours.bodyTooLarge);
      sendReply(response, errorReply(this.emulator.otherwise.shown(error)));
      return;
    }
    const request: RawRequest = {
      method: incoming.method ?? 'GET',
      host: url.hostname,
      product,
      path: url.pathname,
      search: url.search,
      headers: incoming.headers,
      body,
    };
    const fault = this.emulator.faults.take(request);
    let answer: Answer | undefined;
    await withFault(fault, exchange, this.#surroundings, async (heard) => {
      answer = await answerRequest(this.emulator, this.registry, request);
      sendReply(heard, answer.reply);
    });
    const isDropped = fault?.kind === 'drop-answer' || fault?.kind === 'time-out';
    const status = fault?.kind === 'answer' ? fault.status : (answer?.reply.status ?? 0);
    this.#log(request, answer, fault, isDropped ? 0 : status);
  }

  /** Carries out a request as the account, without a door. */
  async #carryOut(first: FirstRequest): Promise<void> {
    const { sid, authToken } = this.emulator.account;
    const url = urlOf(first.host, first.path);
    const host = parseTwilioHost(first.host);
    const request: RawRequest = {
      method: first.method,
      host: first.host,
      product: host.kind === 'product' ? host.product : '',
      path: url.pathname,
      search: url.search,
      headers: {
        authorization: `Basic ${Buffer.from(`${sid}:${authToken}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: Buffer.from(new URLSearchParams(first.form).toString()),
    };
    const answer = await answerRequest(this.emulator, this.registry, request);
    this.#log(request, answer, undefined, answer.reply.status);
  }

  #logForeign({ method = 'GET', headers, url }: IncomingMessage, host: string, reply: Reply): void {
    const [path = '/', search = ''] = pathOf(url).split('?');
    const request = { method, host, path, headers };
    this.#log(request, { query: parseForm(search), form: {}, reply }, undefined, reply.status);
  }

  #log(
    request: Pick<RawRequest, 'method' | 'host' | 'path' | 'headers'>,
    answer: (Omit<Answer, 'reply'> & { readonly reply?: Reply }) | undefined,
    fault: FaultAction | undefined,
    status: number,
  ): void {
    const { method, host, path, headers } = request;
    const { query = {}, form = {}, operation, unknownParameters, failure, reply } = answer ?? {};
    const gap = reply?.status === 501 ? reply.headers?.[EMULATOR_HEADER] : undefined;
    this.emulator.requests.add({
      at: this.emulator.clock.now().toISOString(),
      ...{ method, host, path, headers, query, form, status },
      ...(operation === undefined ? {} : { operation }),
      ...(unknownParameters ? { unknownParameters } : {}),
      ...(failure === undefined ? {} : { failure }),
      ...(gap === undefined ? {} : { gap }),
      ...(fault ? { fault: fault.kind } : {}),
    });
  }
}

/** By concatenation: `new URL` would read a path that begins with `//` as another host. */
function urlOf(host: string, path: string): URL {
  return new URL(`https://${host}${path.startsWith('/') ? path : `/${path}`}`);
}

/** The absolute form (RFC 9112 §3.2.2) arrives through the proxy; only its path matters here. */
function pathOf(target = '/'): string {
  return /^https?:\/\/[^/]+/i.test(target)
    ? target.replace(/^https?:\/\/[^/]+/i, '') || '/'
    : target;
}
