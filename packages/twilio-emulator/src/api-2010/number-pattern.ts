/** Finds numbers by a part of them, with Twilio's wildcards. */

/** Keys of a telephone by their letters (ITU-T E.161). */
const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/**
 * Whether an E.164 number contains the pattern: `*` is one digit, `%` any number of them, `+` at the
 * start and `$` at the end anchor it, letters are keys (spec, prose of Contains).
 */
export function matchesNumberPattern(phoneNumber: string, pattern: string): boolean {
  const source = pattern.trim().toLowerCase().replace(/./gu, partOf);
  return new RegExp(source).test(phoneNumber);
}

function partOf(character: string): string {
  if (/\d/.test(character)) return character;
  if (character === '*') return '\\d';
  if (character === '%') return '\\d*';
  if (character === '+') return '^\\+';
  if (character === '$') return '$';
  const key = KEYPAD.findIndex((letters) => letters.includes(character));
  return key < 0 ? '' : String(key + 2);
}
