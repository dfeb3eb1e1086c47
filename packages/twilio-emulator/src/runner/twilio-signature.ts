/** Makes and checks X-Twilio-Signature (Twilio docs, usage/security, "Validating requests"). */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Form parameters; a repeated one has several values. */
export type SignedParameters = Readonly<Record<string, string | readonly string[]>>;

/** What a signature is made of: the address as it was requested, and either a form or other bytes. */
export interface SignedRequest {
  readonly url: string;
  readonly form: SignedParameters;
  readonly body: Buffer;
}

/** Name of the query parameter that carries the hash of a body which is not a form. */
const BODY_HASH = 'bodySHA256';

/** The signature of a request: HMAC-SHA1 of the address and the sorted form, in base64. */
export function signRequest(authToken: string, url: string, form: SignedParameters): string {
  const text = Object.keys(form)
    .sort()
    .flatMap((name) => [...new Set([form[name] ?? ''].flat())].sort().map((value) => name + value))
    .join('');
  return createHmac('sha1', authToken)
    .update(url + text)
    .digest('base64');
}

/** The address of a request whose body is not a form, with the hash of the body in it. */
export function withBodyHash(url: string, body: Buffer): string {
  return `${url}${url.includes('?') ? '&' : '?'}${BODY_HASH}=${sha256(body)}`;
}

/** True for the signature that Twilio would have sent, with or without the port in the address. */
export function isSignedRequest(
  authToken: string,
  signature: string,
  { url, form, body }: SignedRequest,
): boolean {
  const hash = new URL(url).searchParams.get(BODY_HASH);
  const isUrlSigned = [url, withPort(url)].some((each) =>
    isEqual(signature, signRequest(authToken, each, hash === null ? form : {})),
  );
  return isUrlSigned && (hash === null || isEqual(hash, sha256(body)));
}

function withPort(url: string): string {
  return url.replace(/^(https:\/\/[^/?#:]+)(?=[/?#]|$)/, '$1:443');
}

function sha256(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
