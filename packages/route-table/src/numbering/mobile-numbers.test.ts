/** That mobile numbers are known as such, and fixed ones are not, by the full metadata of libphonenumber. */
import { getCountries, getCountryCallingCode, parsePhoneNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { isMobileLike, KNOWN_CODES } from './mobile-numbers';

const codes = new Map(KNOWN_CODES);
const countries = getCountries().filter((country) => codes.has(getCountryCallingCode(country)));

test.each(countries)('a mobile number of %s is mobile-like', (country) => {
  expect(isMobileLike(`+${getCountryCallingCode(country)}${examples[country]}`)).toBe(true);
});

/** Numbers all over the range of a country: many beginnings, with some ends. */
function numbersOf(code: string): readonly string[] {
  const ends = ['1234567', '2345678', '123456', '12345'];
  return Array.from({ length: 128 }, (_, begin) => String(begin * 7 + 103)).flatMap((begin) =>
    ends.map((end) => `+${code}${begin}${end}`),
  );
}

test.each(KNOWN_CODES.filter(([, isAny]) => !isAny).map(([code]) => code))(
  'of four numbers of +%s, at least three are told apart as the full metadata does: small ranges are left aside',
  (code) => {
    const told = numbersOf(code)
      .map((number) => ({ number, type: typeOf(number) }))
      .filter(({ type }) => type === 'MOBILE' || type === 'FIXED_LINE');
    const agreed = told.filter(({ number, type }) => isMobileLike(number) === (type === 'MOBILE'));
    expect(told.length).toBeGreaterThan(5);
    expect(agreed.length / told.length).toBeGreaterThanOrEqual(0.75);
  },
);

function typeOf(number: string) {
  try {
    return parsePhoneNumber(number).getType();
  } catch {
    return undefined;
  }
}

test.each(['911', '+999123', 'alice', '', '+'])('%j is not', (number) => {
  expect(isMobileLike(number)).toBe(false);
});
