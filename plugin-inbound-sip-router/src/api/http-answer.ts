/** Turns an HTTP response of the admin API into an answer. */
import type { Issue } from 'route-table';
import type { Answer, Refused } from './admin-api';
import { readInFlight } from './read-answers';
import { isObject, MalformedAnswer } from './read-json';

/** `body` is the parsed JSON; undefined if the response is none. */
export interface HttpResponse {
  readonly status: number;
  readonly body: unknown;
}

export function answerOf<Value>(
  { status, body }: HttpResponse,
  read: (body: unknown) => Value,
  domain: string,
): Answer<Value> {
  if (status >= 200 && status < 300 && body !== undefined) return readOk(status, body, read);
  const { code, message } = isObject(body) ? body : {};
  const said = typeof message === 'string' ? message : `The service answered with ${status}.`;
  if (status === 429 || status === 503) {
    return {
      kind: 'ask-again',
      code: typeof code === 'string' ? code : `http-${status}`,
      message: said,
    };
  }
  if (typeof code === 'string') return refusedBy(status, code, said, body);
  // Not the words of the admin API: the platform's, or another host's.
  if (status >= 500) return { kind: 'no-answer', message: said };
  if (status === 401 || status === 403) return refusedBy(status, `http-${status}`, said, body);
  return notTheService(status, domain);
}

function readOk<Value>(
  status: number,
  body: unknown,
  read: (body: unknown) => Value,
): Answer<Value> {
  try {
    return { kind: 'ok', value: read(body) };
  } catch (error) {
    if (!(error instanceof MalformedAnswer)) throw error;
    const message = `The service answered something that this editor does not understand (${error.message}): deploy service and plugin of the same version.`;
    return { kind: 'refused', status, code: 'malformed-answer', message };
  }
}

function refusedBy(status: number, code: string, message: string, body: unknown): Refused {
  const { issues, inFlight } = isObject(body) ? body : {};
  return {
    kind: 'refused',
    status,
    code,
    message,
    ...(Array.isArray(issues) && { issues: issues.filter(isIssue) }),
    ...whereRead(inFlight),
  };
}

/** What cannot be read is left out: the refusal itself counts. */
function whereRead(inFlight: unknown): Pick<Refused, 'inFlight'> {
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

function notTheService(status: number, domain: string): Refused {
  const message = `https://${domain} does not answer as the router's service (HTTP ${status}): check serverless_functions_domain in Flex's configuration, and that the service is deployed there.`;
  return { kind: 'refused', status, code: 'unreachable', message };
}
