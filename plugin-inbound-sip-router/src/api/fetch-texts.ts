/** Asks the service for the texts of a language, with the token of the Flex user. */
import { isObject, parseJson } from 'admin-contract';
import { schemeOf } from './http-admin-api';

export interface TextService {
  readonly fetch: (
    url: string,
    init: { readonly method: 'POST'; readonly body: URLSearchParams; readonly signal: AbortSignal },
  ) => Promise<{ readonly status: number; readonly text: () => Promise<string> }>;
  /** Ends early when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly domain: string;
  /** Token of the Flex user. It is in the body only. */
  readonly token: () => string;
}

export interface ServedTexts {
  /** BCP 47: of the texts, which may be less exact than what was asked for. */
  readonly language: string;
  /** Unknown until it is laid over English. */
  readonly texts: unknown;
}

/** Nobody waits longer for words that are there in English. */
const TIMEOUT_MS = 15_000;

/** Undefined for whatever is not an answer with texts: no such language, an older service, no connection. */
export async function fetchTexts(
  { fetch, wait, domain, token }: TextService,
  language: string,
): Promise<ServedTexts | undefined> {
  const request = new AbortController();
  const done = new AbortController();
  void wait(TIMEOUT_MS, done.signal).then(() => {
    request.abort();
  });
  try {
    const response = await fetch(`${schemeOf(domain)}://${domain}/texts`, {
      method: 'POST',
      body: new URLSearchParams({ Token: token(), language }),
      signal: request.signal,
    });
    const body = parseJson(await response.text());
    if (response.status !== 200 || !isObject(body)) return undefined;
    const { language: served, texts } = body;
    return typeof served === 'string' ? { language: served, texts } : undefined;
  } catch {
    return undefined;
  } finally {
    done.abort();
  }
}
