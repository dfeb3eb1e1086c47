/** Headers that go with a SIP call: written into the SIP URI, as Twilio takes them. */

/** Other names need the prefix `x-` (Twilio docs, voice/twiml/sip; error 13252; docs). */
const NAMED_HEADERS = [
  'user-to-user',
  'remote-party-id',
  'p-preferred-identity',
  'p-called-party-id',
];

/** Letters, digits and a few signs (RFC 3261 §25.1 token, less what URIs would have to escape). */
const HEADER_NAME = /^[A-Za-z0-9._~!*'-]+$/;

export function isSipHeaderName(name: string): boolean {
  const lower = name.toLowerCase();
  const isNamed = NAMED_HEADERS.includes(lower) || (lower.startsWith('x-') && lower.length > 2);
  return isNamed && HEADER_NAME.test(name);
}

/** Characters of the part after `?` must be fewer (Twilio docs, voice/twiml/sip; error 13251; docs). */
export const SIP_HEADERS_LIMIT = 1024;

/** Control characters: once unescaped, a line end would begin a header of the caller's choice. */
export const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f]/g; // eslint-disable-line no-control-regex -- they are what is looked for

/** `Name=value` with the value escaped; control characters are left out. */
export function writeSipHeader(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value.replace(CONTROL_CHARACTERS, ''))}`;
}

/**
 * The URI with these headers after its own. A header that would reach the limit is left out: the limit is checked for
 * the texts of the table, so only what a caller sent can be that long.
 */
export function addSipHeaders(
  uri: string,
  headers: readonly (readonly [string, string])[],
): string {
  let whole = uri;
  let length = sipHeaderPart(uri).length;
  for (const [name, value] of headers) {
    const header = writeSipHeader(name, value);
    if (length + 1 + header.length >= SIP_HEADERS_LIMIT) continue;
    whole += (length === 0 ? (whole.endsWith('?') ? '' : '?') : '&') + header;
    length += (length === 0 ? 0 : 1) + header.length;
  }
  return whole;
}

/** What is after the `?` of a SIP URI; a `?` before the `@` belongs to the user part (RFC 3261 §25.1). */
export function sipHeaderPart(uri: string): string {
  const host = uri.indexOf('@') + 1;
  const mark = uri.indexOf('?', host);
  return mark === -1 ? '' : uri.slice(mark + 1);
}
