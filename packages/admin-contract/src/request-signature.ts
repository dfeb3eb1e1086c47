/** How a script signs a request of the admin API: the text that is signed, and the header that carries the result. */

/** Of our own, so that nothing that Twilio signs is ever mistaken for a script's request. */
export const SIGNATURE_HEADER = 'x-router-signature';

/**
 * The key is HMAC-SHA256 of this text with the account's auth token as its key: a signature says nothing of the token,
 * and a key for anything else does not sign here.
 */
export const SIGNING_PURPOSE = 'inbound-sip-router admin API, signature v1';

/** How far the time of a request may be from the time of the service, in seconds, before or after it. */
export const SIGNATURE_SECONDS = 300;

export interface SignableRequest {
  readonly method: 'POST';
  /** `https://<domain>/admin/<name>`, without a query. */
  readonly url: string;
  /** Those of the form, `Token` is not one of them. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Seconds since 1970. */
  readonly time: number;
  /** 16 to 64 of `[A-Za-z0-9_-]`, chosen again for each request; the id of what an `update` without one makes. */
  readonly nonce: string;
}

/** What the header says. `signature` is HMAC-SHA256 of `signableText`, as 64 lower-case hexadecimal digits. */
export interface RequestSignature {
  readonly time: number;
  readonly nonce: string;
  readonly signature: string;
}

/** Six lines. The last is JSON, in which no line ends: two different requests never have the same text. */
export function signableText({ method, url, parameters, time, nonce }: SignableRequest): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return ['v1', method, url, String(time), nonce, JSON.stringify(sorted)].join('\n');
}

export function writeSignature({ time, nonce, signature }: RequestSignature): string {
  return `v1 ${time} ${nonce} ${signature}`;
}

const FORM = /^v1 (\d{1,12}) ([A-Za-z0-9_-]{16,64}) ([0-9a-f]{64})$/;

/** Undefined for a header that no client of ours writes. */
export function readSignature(header: string): RequestSignature | undefined {
  const [, time, nonce, signature] = FORM.exec(header) ?? [];
  if (time === undefined || nonce === undefined || signature === undefined) return undefined;
  return { time: Number(time), nonce, signature };
}
