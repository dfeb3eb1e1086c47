/** The admin API over HTTP, as Flex asks it: forms that are posted with the token of the Flex user. */
import type { AdminApi, Answer } from './admin-api';
import { answerOf } from './http-answer';
import {
  readDestinations,
  readHistory,
  readLiveTable,
  readProgress,
  readStarted,
} from './read-answers';

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
}

type Parameters = Readonly<Record<string, string | undefined>>;

export function createHttpAdminApi(collaborators: HttpCollaborators): AdminApi {
  const post = <Value>(
    name: string,
    parameters: Parameters,
    read: (body: unknown) => Value,
    signal: AbortSignal,
  ) => postForm(collaborators, name, parameters, read, signal);
  return {
    list: (signal) => post('list', {}, readLiveTable, signal),
    update: ({ changes, ...request }, signal) =>
      post('update', { ...request, changes: JSON.stringify(changes) }, readStarted, signal),
    restore: ({ secrets, ...request }, signal) =>
      post(
        'restore',
        { ...request, secrets: secrets && JSON.stringify(secrets) },
        readStarted,
        signal,
      ),
    publish: (buildSid, signal) => post('publish', { buildSid }, readProgress, signal),
    discard: (buildSid, signal) =>
      post('discard', { buildSid }, () => 'discarded' as const, signal),
    history: (signal) => post('history', {}, readHistory, signal),
    destinations: (signal) => post('destinations', {}, readDestinations, signal),
  };
}

async function postForm<Value>(
  { fetch, wait, domain, token }: HttpCollaborators,
  name: string,
  parameters: Parameters,
  read: (body: unknown) => Value,
  signal: AbortSignal,
): Promise<Answer<Value>> {
  const host = domain();
  const body = new URLSearchParams({ Token: token() });
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== undefined) body.set(key, value);
  }
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
    return answerOf({ status: response.status, body: parsed(text) }, read, host);
  } catch {
    // The browser does not tell a lost line from a host that is not there, or one that does not let Flex in.
    const message = `No answer from https://${host}: check the line, serverless_functions_domain in Flex's configuration, and that the service lets this page in (ADMIN_ORIGINS).`;
    return { kind: 'no-answer', message };
  } finally {
    signal.removeEventListener('abort', end);
    done.abort();
  }
}

/** Functions that run on the developer's own machine have no certificate. */
function schemeOf(host: string): 'http' | 'https' {
  return /^localhost(?::|$)/.test(host) ? 'http' : 'https';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
