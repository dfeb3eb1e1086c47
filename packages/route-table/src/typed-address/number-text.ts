/** Cleans a phone number as people write it: blanks, brackets, dots, hyphens, the trunk zero of E.123. */

/** Between digits: RFC 3966 §5.1.1, blanks of all kinds, slashes and dashes of typography. */
const SEPARATORS = /[-.()/\s\u2010-\u2015\u2212]/g;
/** `+44 (0)20 7946 0123`: the zero is for callers within the country (ITU-T E.123 §7; libphonenumber issue 1067). */
const TRUNK_ZERO = /^(\+\s*\d{1,3}[-.\s]*)\(\s*0\s*\)/;
const NUMBER = /^\+?[\d*#]+$/;

/** `+15551234567` of `+1 (555) 123-4567`; undefined for a text that is not a number with something between its digits. */
export function cleanedNumber(text: string): string | undefined {
  const bare = withoutTrunkZero(text).replace(SEPARATORS, '');
  return bare !== text && /\d/.test(bare) && NUMBER.test(bare) ? bare : undefined;
}

function withoutTrunkZero(text: string): string {
  return text.trim().replace(TRUNK_ZERO, '$1');
}
