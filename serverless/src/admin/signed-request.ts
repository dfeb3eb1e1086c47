/** Checks X-Twilio-Signature: whoever can make it holds the account's auth token. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FunctionEvent } from '../http/twilio-runtime';

/**
 * Twilio's own scheme (Twilio docs, usage/security#validating-requests): HMAC-SHA1 over the URL and the sorted form
 * parameters. Only for requests without a query, sent as a form: what is signed is then all that is asked.
 *
 * A webhook of Twilio's is signed with the same token. It always names its account, so a request that does is refused:
 * nobody who can only point a webhook here becomes an admin.
 */
export function isSignedByAccount(
  event: FunctionEvent,
  { url, authToken }: { readonly url: string; readonly authToken: string },
  signature: string,
): boolean {
  const parameters = Object.entries(event).filter(([name]) => name !== 'request');
  if (parameters.some(([name]) => name === 'AccountSid')) return false;
  const parts: string[] = [];
  for (const [name, value] of parameters.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (typeof value !== 'string') return false;
    parts.push(name, value);
  }
  const expected = createHmac('sha1', authToken)
    .update(url + parts.join(''))
    .digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
