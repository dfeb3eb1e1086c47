/** Says whether a request came as the POST of a form or of JSON: the runtime does not tell, its headers do. */
import type { FunctionEvent } from '../http/twilio-runtime';
import { headersOf } from './request-headers';

/** Left as they are by every encoder of forms; a space is one `+` (WHATWG URL, application/x-www-form-urlencoded). */
const UNENCODED = /[A-Za-z0-9*\-._~!'() ]/g;

/**
 * The runtime merges the query and the body into one event (@twilio/runtime-handler 2.0.3; traced). What it leaves is
 * the length of the body: a body that is too short for all parameters leaves some to the query, where a token would be
 * logged by whoever passes it on. A GET has no body at all. If the platform gives no length (assumed not to happen: it
 * is not in its list of headers that are kept back), the type alone decides.
 */
export function isPosted(event: FunctionEvent): boolean {
  const headers = headersOf(event);
  const type = headers?.['content-type'];
  if (typeof type !== 'string') return false;
  const length = headers?.['content-length'];
  if (length !== undefined && !(typeof length === 'string' && /^\d+$/.test(length))) return false;
  const [mediaType = ''] = type.toLowerCase().split(';');
  const parameters = { ...event, request: undefined };
  switch (mediaType.trim()) {
    case 'application/json':
      return length === undefined || Number(length) >= leastJson(parameters);
    case 'application/x-www-form-urlencoded':
      return length === undefined || Number(length) >= leastForm(parameters);
    default:
      return false;
  }
}

/** Bytes of JSON without any space. A number may be written shorter than JavaScript writes it. */
function leastJson(parameters: object): number {
  const text = JSON.stringify(parameters, (_name, value: unknown) =>
    typeof value === 'number' ? 0 : value,
  );
  return Buffer.byteLength(text);
}

/** Bytes of the form if its encoder encodes as little as it may. */
function leastForm(parameters: object): number {
  const pairs = (Object.entries(parameters) as readonly [string, unknown][]).filter(
    ([, value]) => value !== undefined,
  );
  const bytes = pairs.map(([name, value]) => leastText(name) + 1 + leastValue(value));
  return bytes.reduce((sum, each) => sum + each, Math.max(0, pairs.length - 1));
}

/** A repeated or nested parameter is at least as long as the texts in it. */
function leastValue(value: unknown): number {
  if (typeof value === 'string') return leastText(value);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + leastValue(each), 0);
}

function leastText(text: string): number {
  const unencoded = text.match(UNENCODED)?.length ?? 0;
  return unencoded + 3 * (Buffer.byteLength(text) - unencoded);
}
