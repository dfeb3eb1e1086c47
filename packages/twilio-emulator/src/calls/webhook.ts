/** Sends a webhook as Twilio does: signed, as GET or POST, through HTTP redirects. */
import type { Clock } from '../clock';
import { signRequest } from '../runner/twilio-signature';
import { callBehaviours, MAX_HTTP_REDIRECTS, WEBHOOK_LIMIT_MS } from './behaviours';
import type { WebhookParameters } from './call-parameters';
import { exchange, type HttpExchange } from './http-exchange';
import { routeWebhook, type WebhookRoute } from './webhook-route';

export interface WebhookSender {
  readonly clock: Clock;
  readonly authToken: string;
  /** Of the emulator's own plain HTTP door, where deployed domains are. */
  readonly plainPort: () => number;
  readonly nextToken: () => string;
}

export interface WebhookRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly parameters: WebhookParameters;
}

/** `code` is from Twilio's error dictionary: `11205`. */
export interface WebhookFailure {
  readonly kind: 'failed';
  readonly code: number;
  readonly reason: string;
}

export type WebhookAnswer =
  | Extract<HttpExchange, { kind: 'answered' }>
  /** A Studio flow took it. */
  | { readonly kind: 'flow'; readonly flowSid: string }
  | WebhookFailure;

/** One HTTP request and its answer, with times of the emulator's clock. */
export interface WebhookHop extends WebhookRequest {
  readonly at: string;
  readonly durationMs: number;
  readonly answer: WebhookAnswer;
}

export interface WebhookResult {
  /** More than one after HTTP redirects. */
  readonly hops: readonly WebhookHop[];
  readonly answer: WebhookAnswer;
}

/** 303 turns any method into GET, 301 and 302 do in practice (RFC 9110 §15.4); 307 keeps it. */
const REDIRECTS: ReadonlyMap<number, 'as GET' | 'unchanged'> = new Map([
  [301, 'as GET'],
  [302, 'as GET'],
  [303, 'as GET'],
  [307, 'unchanged'],
]);

/** Never rejects: what goes wrong is an answer. */
export async function sendWebhook(
  sender: WebhookSender,
  request: WebhookRequest,
): Promise<WebhookResult> {
  const hops: WebhookHop[] = [];
  let next: WebhookRequest | undefined = request;
  let answer: WebhookAnswer = failure(
    callBehaviours.tooManyRedirects.code,
    'HTTP too many redirects',
  );
  while (next && hops.length <= MAX_HTTP_REDIRECTS) {
    const hop = await sendHop(sender, next);
    hops.push(hop);
    next = redirectOf(hop);
    if (!next) answer = hop.answer;
  }
  return { hops, answer };
}

async function sendHop(sender: WebhookSender, request: WebhookRequest): Promise<WebhookHop> {
  const { clock } = sender;
  const startedAt = clock.now();
  const address = addressOf(request);
  const route = routeWebhook(address, sender.plainPort());
  const answer = await answerOf(sender, request, address, route);
  const durationMs = clock.nowMs() - startedAt.getTime();
  return { ...request, at: startedAt.toISOString(), durationMs, answer };
}

async function answerOf(
  sender: WebhookSender,
  { method, parameters }: WebhookRequest,
  address: string,
  route: WebhookRoute,
): Promise<WebhookAnswer> {
  if (route.kind === 'flow') return route;
  if (route.kind === 'unreachable') return failure(callBehaviours.noConnection.code, route.reason);
  const form = method === 'POST' ? parameters : {};
  const body = new URLSearchParams(form).toString();
  const exchanged = await exchange(
    {
      ...route,
      method,
      target: address.replace(/^https?:\/\/[^/?]+/i, '').replace(/^(?!\/)/, '/'),
      headers: {
        Host: route.host,
        Accept: '*/*',
        'User-Agent': 'TwilioProxy/1.1',
        'I-Twilio-Idempotency-Token': sender.nextToken(),
        'X-Twilio-Signature': signRequest(sender.authToken, address, form),
        ...(method === 'POST' && {
          'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'Content-Length': String(Buffer.byteLength(body)),
        }),
      },
      body,
    },
    sender.clock,
  );
  return judge(exchanged);
}

function judge(exchanged: HttpExchange): WebhookAnswer {
  switch (exchanged.kind) {
    case 'timed-out':
      return failure(
        callBehaviours.noConnection.code,
        `No answer within ${WEBHOOK_LIMIT_MS / 1000} seconds`,
      );
    case 'failed':
      return failure(
        callBehaviours.noConnection.code,
        `HTTP connection failure: ${exchanged.reason}`,
      );
    case 'answered': {
      const { status, location } = exchanged;
      const isRedirect = REDIRECTS.has(status) && location !== undefined;
      return status >= 300 && status < 400 && !isRedirect
        ? failure(callBehaviours.redirectInvalid.code, `HTTP invalid redirect: status ${status}`)
        : exchanged;
    }
  }
}

function redirectOf({ method, url, parameters, answer }: WebhookHop): WebhookRequest | undefined {
  if (answer.kind !== 'answered' || answer.location === undefined) return undefined;
  const redirect = REDIRECTS.get(answer.status);
  if (redirect === undefined) return undefined;
  return {
    method: redirect === 'as GET' ? 'GET' : method,
    url: resolveUrl(answer.location, url),
    parameters,
  };
}

/** An absolute address stays as it was written: signatures are made of its letters. */
export function resolveUrl(address: string, base: string): string {
  if (/^https?:\/\//i.test(address)) return address;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** Without fragment, which is for Twilio only; a GET has the parameters in its query. */
function addressOf({ method, url, parameters }: WebhookRequest): string {
  const address = url.replace(/#.*$/s, '').replace(/[^\x21-\x7e]+/g, encodeURIComponent);
  const query = new URLSearchParams(parameters).toString();
  if (method === 'POST' || query === '') return address;
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

function failure(code: number, reason: string): WebhookFailure {
  return { kind: 'failed', code, reason };
}
