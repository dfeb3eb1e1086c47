/** Where every door ends: sends a request to the API or deployment of its host, through the faults. */
import { ServerResponse, type IncomingMessage } from 'node:http';
import { answerRequest, type Answer, type RawRequest } from './api/answer-request';
import type { ApiRegistry } from './api/api-registry';
import { commonBehaviours } from './api/common-behaviours';
import { emulatorReply } from './api/emulator-says';
import { parseForm } from './api/parameters';
import type { Reply } from './api/reply';
import { readBody } from './api/request-body';
import { errorReply, refusal, TwilioError } from './api/twilio-error';
import type { EmulatorInstance } from './emulator-instance';
import type { FaultAction, FirstRequest } from './faults/faults';
import { parseTwilioHost } from './hosts';
import { answerFunctionRequest } from './serverless/function-requests';

export class FrontDesk {
  constructor(
    private readonly emulator: EmulatorInstance,
    private readonly registry: ApiRegistry,
  ) {}

  /** Answers a request for `host`, whichever door it came through; never rejects. */
  async receive(incoming: IncomingMessage, response: ServerResponse, host: string): Promise<void> {
    try {
      await this.#answer(incoming, response, host);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (response.headersSent) response.destroy();
      else send(response, emulatorReply(500, 'failure', text));
    }
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse, host: string): Promise<void> {
    const twilioHost = parseTwilioHost(host);
    if (twilioHost.kind === 'foreign') {
      send(response, emulatorReply(501, 'foreign-host', `${host} is no host of Twilio.`));
      return;
    }
    const url = urlOf(host.toLowerCase().replace(/:\d+$/, ''), pathOf(incoming.url));
    if (twilioHost.kind === 'functions') {
      await this.#answerFunction(incoming, response, url);
    } else {
      await this.#answerApi(incoming, response, url, twilioHost.product);
    }
  }

  /** A deployed Function answers for itself. */
  async #answerFunction(incoming: IncomingMessage, response: ServerResponse, url: URL) {
    const { method = 'GET', headers } = incoming;
    const request = { method, host: url.hostname, path: url.pathname, headers };
    const met: { fault?: FaultAction | undefined } = {};
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : 0;
      const query = parseForm(url.search);
      this.#log(request, { query, form: {} }, met.fault, status);
    });
    // Before the fault waits: a client that leaves takes with it what was not read.
    const body = await readBody(incoming).catch(() => undefined);
    if (body === undefined) return;
    const fault = this.emulator.faults.take(request);
    met.fault = fault;
    if (fault?.kind === 'answer') send(response, faultReply(fault));
    if (fault?.kind === 'answer' || fault?.kind === 'time-out') return;
    await this.#wait(response, fault);
    // An answer that is not bound to the connection is heard by nobody.
    const isHeard = fault?.kind !== 'drop-answer' && !response.destroyed;
    const heard = isHeard ? response : new ServerResponse(incoming);
    await answerFunctionRequest(this.emulator, { incoming, url, body }, heard);
    if (!isHeard) response.destroy();
  }

  async #answerApi(incoming: IncomingMessage, response: ServerResponse, url: URL, product: string) {
    const body = await readBody(incoming);
    if (body === 'too-large') {
      send(response, errorReply(refusal(commonBehaviours.bodyTooLarge)));
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
    const answer = await this.#answerWithFault(request, response, fault);
    const isDropped = fault?.kind === 'drop-answer' || answer === undefined;
    this.#log(request, answer, fault, isDropped ? 0 : answer.reply.status);
    if (fault?.kind === 'drop-answer') response.destroy();
    else if (answer) send(response, answer.reply);
  }

  /** Undefined: the client gets no answer. */
  async #answerWithFault(
    request: RawRequest,
    response: ServerResponse,
    fault: FaultAction | undefined,
  ): Promise<Answer | undefined> {
    if (fault?.kind === 'time-out') return undefined;
    if (fault?.kind === 'answer') return { reply: faultReply(fault), query: {}, form: {} };
    await this.#wait(response, fault);
    return answerRequest(this.emulator, this.registry, request);
  }

  /** What a fault wants to happen before the work. */
  async #wait(response: ServerResponse, fault: FaultAction | undefined): Promise<void> {
    if (fault?.kind === 'delay') await this.emulator.clock.wait(fault.ms);
    if (fault?.kind === 'lose-race') await this.#carryOut(fault.first);
    if (fault?.kind === 'work-after-client-left' && !response.destroyed) {
      await new Promise((resolve) => response.once('close', resolve));
    }
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

  #log(
    request: Pick<RawRequest, 'method' | 'host' | 'path' | 'headers'>,
    answer: Omit<Answer, 'reply'> | undefined,
    fault: FaultAction | undefined,
    status: number,
  ): void {
    const { method, host, path, headers } = request;
    const { query = {}, form = {}, operation, unknownParameters, failure } = answer ?? {};
    this.emulator.requests.add({
      at: this.emulator.clock.now().toISOString(),
      ...{ method, host, path, headers, query, form, status },
      ...(operation === undefined ? {} : { operation }),
      ...(unknownParameters ? { unknownParameters } : {}),
      ...(failure === undefined ? {} : { failure }),
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

function faultReply(fault: Extract<FaultAction, { kind: 'answer' }>): Reply {
  const code = fault.code ?? { 429: 20429, 500: 20500, 503: 20503 }[fault.status] ?? 20500;
  const reply = errorReply(
    new TwilioError(fault.status, code, fault.message ?? 'Fault of the emulator, as asked for'),
  );
  return fault.retryAfterSeconds === undefined
    ? reply
    : { ...reply, headers: { 'Retry-After': String(fault.retryAfterSeconds) } };
}

/** Writes a reply, unless the client has left. */
export function send(response: ServerResponse, reply: Reply): void {
  if (response.destroyed) return;
  const content = contentOf(reply);
  response.writeHead(reply.status, {
    ...(content === undefined ? {} : { 'Content-Type': content.type }),
    'Content-Length': content?.bytes.length ?? 0,
    ...reply.headers,
  });
  response.end(content?.bytes);
}

function contentOf({ body, content }: Reply): Reply['content'] {
  if (body === undefined) return content;
  return { bytes: Buffer.from(JSON.stringify(body)), type: 'application/json; charset=utf-8' };
}
