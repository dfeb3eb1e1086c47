/** The admin API over HTTP, as Flex asks it: forms that are posted with the token of the Flex user. */
import {
  formParameters,
  readCalls,
  readDestinations,
  readHistory,
  readHours,
  readLargeTable,
  readLiveTable,
  readNow,
  readProgress,
  readResponse,
  readRoute,
  readStarted,
  readSwitched,
  readUsage,
  type AdminFunction,
  type AdminRequests,
  type Answer,
} from 'admin-contract';
import type { Texts } from '../texts/texts';
import type { AdminApi } from './admin-api';

/** A Function ends after 10 s (Twilio docs, serverless/functions-assets/functions/limits); the rest is the way. */
const TIMEOUT_MS = 15_000;

export interface HttpCollaborators {
  readonly fetch: (
    url: string,
    init: {
      readonly method: 'POST';
      readonly body: URLSearchParams;
      readonly signal: AbortSignal;
    },
  ) => Promise<{ readonly status: number; readonly text: () => Promise<string> }>;
  /** Ends early when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Host of the service; asked for each request, as is the token. */
  readonly domain: () => string;
  /** Token of the Flex user. It is in the form only: not in the URL, in no message, in no log. */
  readonly token: () => string;
  /** Of the language that is spoken when something is said. */
  readonly words: () => Texts['effects'];
  /** Is told what the service's clock shows, in milliseconds since 1970 UTC, when an answer says it. */
  readonly hear: (nowMs: number) => void;
}

export function createHttpAdminApi(collaborators: HttpCollaborators): AdminApi {
  const post = <Name extends AdminFunction, Value>(
    name: Name,
    request: AdminRequests[Name],
    read: (body: unknown) => Value,
    signal: AbortSignal,
  ) => postForm(collaborators, name, request, read, signal);
  const timed =
    <Value>(read: (body: unknown) => Value) =>
    (body: unknown): Value => {
      const nowMs = readNow(body);
      if (nowMs !== undefined) collaborators.hear(nowMs);
      return read(body);
    };
  return {
    list: (signal) => post('list', {}, timed(readLiveTable), signal),
    large: (signal) => post('list', {}, timed(readLargeTable), signal),
    route: (request, signal) => post('route', request, readRoute, signal),
    update: (request, signal) => post('update', request, readStarted, signal),
    restore: (request, signal) => post('restore', request, readStarted, signal),
    publish: (buildSid, signal) => post('publish', { buildSid }, readProgress, signal),
    discard: (buildSid, signal) =>
      post('discard', { buildSid }, () => 'discarded' as const, signal),
    history: (signal, after) =>
      post('history', after === undefined ? {} : { after }, readHistory, signal),
    usage: (request, signal) => post('usage', request, readUsage, signal),
    calls: (request, signal) => post('calls', request, readCalls, signal),
    destinations: (signal) => post('destinations', {}, readDestinations, signal),
    hours: (signal) => post('hours', {}, timed(readHours), signal),
    switch: (request, signal) => post('switch', request, readSwitched, signal),
  };
}

async function postForm<Value>(
  { fetch, wait, domain, token, words }: HttpCollaborators,
  name: AdminFunction,
  asked: object,
  read: (body: unknown) => Value,
  signal: AbortSignal,
): Promise<Answer<Value>> {
  const host = domain();
  const body = new URLSearchParams({ Token: token(), ...formParameters(asked) });
  const request = new AbortController();
  const done = new AbortController();
  const end = () => {
    request.abort();
  };
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  void wait(TIMEOUT_MS, done.signal).then(end);
  try {
    const url = `${schemeOf(host)}://${host}/admin/${name}`;
    const response = await fetch(url, { method: 'POST', body, signal: request.signal });
    const text = await response.text();
    return readResponse({ status: response.status, text }, read, {
      malformed: (field) => words().malformed({ field }),
      unreachable: (status) => words().unreachable({ host, status }),
    });
  } catch {
    // The browser does not tell a lost line from a host that is not there, or one that does not let Flex in.
    return { kind: 'no-answer', message: words().noAnswer({ host }) };
  } finally {
    signal.removeEventListener('abort', end);
    done.abort();
  }
}

/** Functions that run on the developer's own machine have no certificate. */
export function schemeOf(host: string): 'http' | 'https' {
  return /^localhost(?::|$)/.test(host) ? 'http' : 'https';
}
