/** Where every door ends: sends a request to the API or deployment of its host, through the faults. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerRequest, type Answer, type RawRequest } from './api/answer-request';
import type { ApiRegistry } from './api/api-registry';
import { commonBehaviours } from './api/common-behaviours';
import { emulatorReply } from './api/emulator-says';
import type { Reply } from './api/reply';
import { BodyTooLarge, readBody } from './api/request-body';
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
    const url = new URL(pathOf(incoming.url), `https://${host.toLowerCase().replace(/:\d+$/, '')}`);
    if (twilioHost.kind === 'foreign') {
      send(response, emulatorReply(501, 'foreign-host', `${host} is no host of Twilio.`));
    } else if (twilioHost.kind === 'functions') {
      await answerFunctionRequest(this.emulator, { incoming, url }, response);
    } else {
      await this.#answerApi(incoming, response, url, twilioHost.product);
    }
  }

  async #answerApi(incoming: IncomingMessage, response: ServerResponse, url: URL, product: string) {
    const body = await readBody(incoming).catch((error: unknown) => {
      if (error instanceof BodyTooLarge) return error;
      throw error;
    });
    if (body instanceof BodyTooLarge) {
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
    this.#log(request, answer, fault, isDropped);
    if (fault?.kind === 'drop-answer') response.destroy();
    else if (answer) send(response, answer.reply);
  }

  /** Undefined: the client gets no answer. */
  async #answerWithFault(
    request: RawRequest,
    response: ServerResponse,
    fault: FaultAction | undefined,
  ): Promise<Answer | undefined> {
    switch (fault?.kind) {
      case 'answer':
        return { reply: faultReply(fault), query: {}, form: {} };
      case 'time-out':
        return undefined;
      case 'delay':
        await this.emulator.clock.wait(fault.ms);
        break;
      case 'work-after-client-left':
        await new Promise((resolve) => response.once('close', resolve));
        break;
      case 'lose-race':
        await this.#carryOut(fault.first);
        break;
      case 'drop-answer':
      case undefined:
    }
    return answerRequest(this.emulator, this.registry, request);
  }

  /** Carries out a request as the account, without a door. */
  async #carryOut(first: FirstRequest): Promise<void> {
    const { sid, authToken } = this.emulator.account;
    const url = new URL(first.path, `https://${first.host}`);
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
    this.#log(request, answer, undefined, false);
  }

  #log(
    request: RawRequest,
    answer: Answer | undefined,
    fault: FaultAction | undefined,
    isDropped: boolean,
  ): void {
    this.emulator.requests.add({
      at: this.emulator.clock.now().toISOString(),
      method: request.method,
      host: request.host,
      path: request.path,
      headers: request.headers,
      query: answer?.query ?? {},
      form: answer?.form ?? {},
      status: isDropped ? 0 : (answer?.reply.status ?? 0),
      ...(answer?.operation === undefined ? {} : { operation: answer.operation }),
      ...(answer?.unknownParameters ? { unknownParameters: answer.unknownParameters } : {}),
      ...(answer?.failure === undefined ? {} : { failure: answer.failure }),
      ...(fault ? { fault: fault.kind } : {}),
    });
  }
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
  const text = reply.body === undefined ? '' : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    ...(reply.body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
    'Content-Length': Buffer.byteLength(text),
    ...reply.headers,
  });
  response.end(text);
}
