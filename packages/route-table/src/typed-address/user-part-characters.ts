/** Which characters the user part of a SIP URI can hold, and how the others are sent. */

/**
 * RFC 3261 §25.1: unreserved, user-unreserved, escaped. And `#`, which the RFC forbids but phones send, and a single
 * space inside of a name, which they send as `%20`.
 */
const USER_PART = /^(?:[A-Za-z0-9_.!~*'()&=+$,;?/#-]|%[0-9A-Fa-f]{2}|(?<=[^ ]) (?=[^ ]))*$/;
const LEGAL = /[A-Za-z0-9_.!~*'()&=+$,;?/#-]/;

/** Characters of a SIP URI; user part, `@` and host together (Twilio docs, voice/twiml/sip; docs). */
export const MAX_USER_PART = 254;

export function isUserPart(text: string): boolean {
  return USER_PART.test(text);
}

/** `m%C3%BCller` of `müller`. Undefined for half a surrogate pair. */
export function escapedUserPart(text: string): string | undefined {
  try {
    return Array.from(text, (character) =>
      LEGAL.test(character) ? character : encodeURIComponent(character),
    ).join('');
  } catch {
    return undefined;
  }
}
