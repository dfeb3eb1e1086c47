/** Checks the signature of a script's request: whoever can make it holds the account's auth token. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readSignature, SIGNATURE_SECONDS, signableText, SIGNING_PURPOSE } from 'admin-contract';
import type { FunctionEvent } from '../http/twilio-runtime';

export type SignatureVerdict =
  /** `nonce` is the request's own, and the same when it is replayed. */
  | { readonly kind: 'good'; readonly nonce: string }
  | { readonly kind: 'wrong' }
  /** Made with the right key, but not within these minutes. */
  | { readonly kind: 'stale' };

/**
 * A replay within the minutes cannot be told from the request itself, since containers share no memory. It changes
 * nothing a second time: an update or restore is known by its id (the nonce, if it names none), and a publish or
 * discard by its build. It can read again what the request could read.
 */
export function checkSignature(
  event: FunctionEvent,
  { url, authToken }: { readonly url: string; readonly authToken: string },
  header: string,
  nowMs: number,
): SignatureVerdict {
  const given = readSignature(header);
  const parameters = textsOf(event);
  if (!given || !parameters) return { kind: 'wrong' };
  const { time, nonce, signature } = given;
  const text = signableText({ method: 'POST', url, parameters, time, nonce });
  const key = createHmac('sha256', authToken).update(SIGNING_PURPOSE).digest();
  const expected = createHmac('sha256', key).update(text).digest();
  if (!timingSafeEqual(Buffer.from(signature, 'hex'), expected)) return { kind: 'wrong' };
  const ageSeconds = Math.floor(nowMs / 1_000) - time;
  return Math.abs(ageSeconds) <= SIGNATURE_SECONDS ? { kind: 'good', nonce } : { kind: 'stale' };
}

/** Undefined if one is not a text: such a form or JSON is not what a script of ours sends. */
function textsOf(event: FunctionEvent): Readonly<Record<string, string>> | undefined {
  const parameters: [string, string][] = [];
  for (const [name, value] of Object.entries(event)) {
    if (name === 'request') continue;
    if (typeof value !== 'string') return undefined;
    parameters.push([name, value]);
  }
  return Object.fromEntries(parameters);
}
