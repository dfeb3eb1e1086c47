/** Turns an HTTP response of the admin API into an answer. */
import type { Issue } from 'route-table';
import type { Answer, Refused } from './answer';
import { readInFlight } from './read-answers';
import { isObject, MalformedAnswer, parseJson } from './read-json';

/** `text` is the body. */
export interface HttpResponse {
  readonly status: number;
  readonly text: string;
}

/** What a client says when the response is not the admin API's, or not of its release. */
export interface ResponseWords {
  /** `field` is what could not be read. */
  readonly malformed: (field: string) => string;
  readonly unreachable: (status: number) => string;
}

/** `read` takes the value out of the body of a success; it may throw `MalformedAnswer`, and nothing else. */
export function readResponse<Value>(
  { status, text }: HttpResponse,
  read: (body: unknown) => Value,
  words: ResponseWords,
): Answer<Value> {
  const body = parseJson(text);
  if (status >= 200 && status < 300 && body !== undefined) {
    return readSuccess(status, body, read, words);
  }
  const { code, message } = isObject(body) ? body : {};
  const said = typeof message === 'string' ? message : `The service answered with ${status}.`;
  if (status === 429 || status === 503) {
    const known = typeof code === 'string' ? code : `http-${status}`;
    return { kind: 'ask-again', code: known, message: said };
  }
  if (typeof code === 'string') return refusedBy(status, code, said, body);
  // Not the words of the admin API: the platform's, or another host's.
  if (status >= 500) return { kind: 'no-answer', message: said };
  if (status === 401 || status === 403) return refusedBy(status, `http-${status}`, said, body);
  return { kind: 'refused', status, code: 'unreachable', message: words.unreachable(status) };
}

function readSuccess<Value>(
  status: number,
  body: unknown,
  read: (body: unknown) => Value,
  { malformed }: ResponseWords,
): Answer<Value> {
  try {
    return { kind: 'ok', value: read(body) };
  } catch (error) {
    if (!(error instanceof MalformedAnswer)) throw error;
    const message = malformed(error.message);
    return { kind: 'refused', status, code: 'malformed-answer', message };
  }
}

function refusedBy(status: number, code: string, message: string, body: unknown): Refused {
  const { issues, inFlight, now } = isObject(body) ? body : {};
  return {
    kind: 'refused',
    status,
    code,
    message,
    ...(Array.isArray(issues) && { issues: issues.filter(isIssue) }),
    ...readIfPossible(inFlight),
    ...(typeof now === 'number' && { now }),
  };
}

/** What cannot be read is left out: the refusal itself counts. */
function readIfPossible(inFlight: unknown): Pick<Refused, 'inFlight'> {
  if (inFlight === undefined) return {};
  try {
    return { inFlight: readInFlight(inFlight) };
  } catch {
    return {};
  }
}

function isIssue(value: unknown): value is Issue {
  if (!isObject(value)) return false;
  const { code, message, path } = value;
  return typeof code === 'string' && typeof message === 'string' && Array.isArray(path);
}
