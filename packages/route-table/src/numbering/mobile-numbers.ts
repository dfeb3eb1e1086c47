/** Whether a number may be a mobile phone, whose voicemail answers if nobody else does. */

/**
 * What mobile numbers begin with behind the country code, by country code: where many customers are (ITU national
 * numbering plans, by way of libphonenumber 2026; the tests compare with its metadata). `any`: mobile and fixed numbers
 * look the same, as in the North American plan.
 */
const MOBILE: Readonly<Record<string, RegExp | 'any'>> = {
  '1': 'any',
  '7': /^(?:9|7[0-7])/,
  '20': /^1/,
  '27': /^(?:6|7|8[1-4])/,
  '30': /^6[89]/,
  '31': /^6[1-58]/,
  '32': /^4[5-9]/,
  '33': /^[67]/,
  '34': /^[67]/,
  '36': /^(?:20|3[01]|50|70)/,
  '39': /^3/,
  '40': /^7/,
  '41': /^7[4-9]/,
  '43': /^6[5-9]/,
  '44': /^7[1-57-9]/,
  '45': 'any',
  '46': /^7[02369]/,
  '47': /^[49]/,
  '48': /^(?:45|5[0137]|6[069]|7[2389]|88)/,
  '49': /^1[5-7]/,
  '51': /^9/,
  '52': 'any',
  '54': /^9/,
  '55': /^[1-9][1-9]9/,
  '56': 'any',
  '57': /^3/,
  '60': /^1/,
  '61': /^4/,
  '62': /^8/,
  '63': /^9/,
  '64': /^2[0-35-9]/,
  '65': /^[89]/,
  '66': /^[689]/,
  '81': /^[6-9]0/,
  '82': /^1/,
  '84': /^[35789]/,
  '86': /^1[3-9]/,
  '90': /^5/,
  '91': /^[6-9]/,
  '351': /^9/,
  '352': /^6/,
  '353': /^8[35-9]/,
  '358': /^(?:4|50)/,
  '370': /^6/,
  '371': /^2/,
  '372': /^(?:5|8[12])/,
  '380': /^(?:39|50|6[36-8]|7[1357]|9[1-9])/,
  '385': /^9/,
  '420': /^(?:60|7)/,
  '421': /^9/,
  '852': /^[4-79]/,
  '886': /^9/,
  '966': /^5/,
  '971': /^5/,
  '972': /^5/,
};

/** `number` in E.164; of other numbers, and of countries that are not listed, nothing is said. */
export function isMobileLike(number: string): boolean {
  const digits = /^\+(\d+)$/.exec(number)?.[1] ?? '';
  for (const length of [1, 2, 3]) {
    const mobile = MOBILE[digits.slice(0, length)];
    if (mobile !== undefined) return mobile === 'any' || mobile.test(digits.slice(length));
  }
  return false;
}

/** The country codes of which something is known, for tests. */
export const KNOWN_CODES: readonly (readonly [code: string, isAny: boolean])[] = Object.entries(
  MOBILE,
).map(([code, mobile]) => [code, mobile === 'any']);
