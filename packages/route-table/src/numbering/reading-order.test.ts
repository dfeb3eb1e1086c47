/** Which reading of dialled digits comes first, over the real ranges of many countries. */
import fc from 'fast-check';
import parsePhoneNumber, {
  Metadata,
  getCountries,
  getCountryCallingCode,
  type CountryCode,
} from 'libphonenumber-js/core';
import allTypes from 'libphonenumber-js/max/metadata';
import { nationalPlan } from './national-plan';
import { resolveE164 } from './numbering';

const read = (number: string, defaultCountry: string, bareE164 = false) =>
  resolveE164(number, { defaultCountry, bareE164 });

describe('digits without the trunk prefix of a country that has one', () => {
  it.each([
    ['DE', '492211234567'],
    ['DE', '497111234567'],
    ['DE', '4915112345678'],
    ['AT', '435415827'],
    ['FI', '358192483'],
    ['ID', '626164923'],
    ['SE', '469074708'],
    ['SK', '421511615'],
  ])('are E.164 in %s if they begin with its country code: %s', (country, number) => {
    expect(read(number, country)).toBe(`+${number}`);
    expect(read(number, country, true)).toBe(`+${number}`);
  });

  it('are E.164 with a foreign country code only if so configured', () => {
    expect(read('442071234567', 'DE')).toBe('+49442071234567');
    expect(read('442071234567', 'DE', true)).toBe('+442071234567');
  });

  it.each([
    ['DE', '2211234567', '+492211234567'],
    ['GB', '2071234567', '+442071234567'],
    ['RU', '9161234567', '+79161234567'],
    ['HU', '201234567', '+36201234567'],
  ])('are a national number of %s that lost it, in the last place: %s', (country, number, e164) => {
    expect(read(number, country)).toBe(e164);
    expect(read(number, country, true)).toBe(e164);
  });

  it.each([
    ['BR', '55912345678', '+5555912345678'],
    ['BR', '11912345678', '+5511912345678'],
    ['CN', '13812345678', '+8613812345678'],
  ])('are national in %s if such numbers are dialled without: %s', (country, number, e164) => {
    expect(read(number, country)).toBe(e164);
  });

  it('are what exists, if the other reading is only possible in length', () => {
    expect(read('9123456789', 'IN')).toBe('+919123456789');
    expect(read('919123456789', 'IN')).toBe('+919123456789');
  });

  it('stay in the first order if neither reading exists', () => {
    expect(read('4343431651', 'AT')).toBe('+4343431651');
    expect(read('376082354', 'AD')).toBe('+376376082354');
  });

  it('are national if they begin with the trunk prefix, whatever else they could be', () => {
    expect(read('84951234567', 'RU', true)).toBe('+74951234567');
    expect(read('84951234567', 'US', true)).toBe('+84951234567');
  });

  it('keep their trunk prefix behind the country code to themselves', () => {
    expect(read('4902211234567', 'DE')).toBe('+492211234567');
    expect(read('36062012345678', 'HU')).toBeUndefined();
  });
});

describe('digits in a country without a trunk prefix', () => {
  it('are national first: Italy has mobile numbers that begin with 39', () => {
    expect(read('3912345678', 'IT')).toBe('+393912345678');
    expect(read('393331234567', 'IT')).toBe('+393331234567');
  });

  it('may be foreign last, and only if so configured', () => {
    expect(read('442071234567', 'ES')).toBeUndefined();
    expect(read('442071234567', 'ES', true)).toBe('+442071234567');
    expect(read('912345678', 'ES', true)).toBe('+34912345678');
  });
});

test.each([
  ...[
    ['DE', '0'],
    ['RU', '8'],
    ['HU', '06'],
    ['KR', '0'],
    ['AU', '0'],
    ['LT', '0'],
  ],
  ...['US', 'PR', 'IT', 'VA', 'ES', 'NO', 'PL', 'GR', 'SG', 'MX', 'CZ', 'DK'].map((none) => [
    none,
    undefined,
  ]),
])('the trunk prefix of %s is %s', (country = '', trunkPrefix) => {
  expect(nationalPlan(country)?.trunkPrefix).toBe(trunkPrefix);
});

test('no country has the code of a prototype', () => {
  for (const country of ['__proto__', 'constructor', 'toString', 'de', '001', ''])
    expect(nationalPlan(country)).toBeUndefined();
});

/**
 * Countries whose metadata takes digits behind the trunk prefix for another number, because numbers with and without one
 * have the same form.
 */
const AMBIGUOUS_TRUNK = ['CO', 'GA', 'IL', 'RW', 'UY'];
/** Digits that mean something else behind the trunk prefix: in Argentina 15 behind an area code marks a mobile number (metadata). */
const MARKED: Readonly<Record<string, RegExp>> = { AR: /^\d{2,4}15/ };
const countries = getCountries(allTypes);

describe.each(countries.filter((country) => nationalPlan(country)?.trunkPrefix !== undefined))(
  'in %s, with a trunk prefix, every number of its fixed and mobile ranges is read',
  (country) => {
    const callingCode = getCountryCallingCode(country, allTypes);
    const { trunkPrefix = '' } = nationalPlan(country) ?? {};

    it('behind + or the bare country code', () => {
      fc.assert(
        fc.property(numbersOf(country), (national) => {
          const e164 = `+${callingCode}${national}`;
          expect(read(e164, country)).toBe(e164);
          expect(read(e164.slice(1), country)).toBe(e164);
          expect(read(e164.slice(1), country, true)).toBe(e164);
        }),
        { numRuns: 40 },
      );
    });

    if (AMBIGUOUS_TRUNK.includes(country)) return;
    const unmarked = numbersOf(country).filter((national) => !MARKED[country]?.test(national));
    it('behind the trunk prefix', () => {
      fc.assert(
        fc.property(unmarked, (national) => {
          expect(read(`${trunkPrefix}${national}`, country)).toBe(`+${callingCode}${national}`);
        }),
        { numRuns: 40 },
      );
    });
  },
);

/** National significant numbers in the ranges of the metadata that has all types. */
function numbersOf(country: CountryCode): fc.Arbitrary<string> {
  const reader = new Metadata(allTypes);
  reader.selectNumberingPlan(country);
  // The library has the method; its types do not name it.
  const plan = reader.numberingPlan as unknown as {
    type(name: string): { pattern(): string } | undefined;
  };
  const patterns = ['FIXED_LINE', 'MOBILE'].flatMap((type) => plan.type(type)?.pattern() ?? []);
  const callingCode = getCountryCallingCode(country, allTypes);
  return fc
    .oneof(...patterns.map((pattern) => fc.stringMatching(new RegExp(`^(?:${pattern})$`))))
    .filter((national) => {
      const number = parsePhoneNumber(`+${callingCode}${national}`, allTypes);
      const isWhole = number?.nationalNumber === national && number.isValid();
      const digits = callingCode.length + national.length;
      return isWhole && digits >= 9 && digits <= 15;
    });
}
