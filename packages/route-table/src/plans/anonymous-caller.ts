/** Tells callers who hide their number. */

/** User parts that carriers and PBXs send for a withheld number, in lower case. */
const USERS: ReadonlySet<string> = new Set([
  '',
  // RFC 3323 §4.1.1.3, RFC 3325 §9.3.
  'anonymous',
  // Twilio docs, voice/twiml ("unknown callers"); the digits spell the words on a keypad.
  'restricted',
  'unavailable',
  'unknown',
  '+266696687',
  '266696687',
  '+7378742833',
  '7378742833',
  '+86282452253',
  '86282452253',
  '+8656696',
  '8656696',
  '+464',
  'private',
  'withheld',
]);
/** RFC 3323 §4.1.1.3. */
const HOST = 'anonymous.invalid';

/** @param host in any case; undefined if the caller has none. */
export function isAnonymousCaller(user: string, host: string | undefined): boolean {
  return USERS.has(user.toLowerCase()) || host?.toLowerCase() === HOST;
}
