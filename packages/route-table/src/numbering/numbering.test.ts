/** Dialled digits become E.164 numbers, and what is not a such number does not. */
import fc from 'fast-check';
import parsePhoneNumber, { getCountries } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { resolveE164 } from './numbering';

const us = { defaultCountry: 'US' };
const germany = { defaultCountry: 'DE', internationalPrefixes: ['00'] };
const britain = { defaultCountry: 'GB' };

describe('all ways to dial one number meet', () => {
  it.each(['+15551234567', '15551234567', '5551234567', '01115551234567', '+1 (555) 123-4567'])(
    'US: %s',
    (number) => {
      expect(resolveE164(number, us)).toBe('+15551234567');
    },
  );

  it.each(['+442079460123', '00442079460123', '02079460123', '442079460123', '020 7946 0123'])(
    'GB: %s',
    (number) => {
      expect(resolveE164(number, britain)).toBe('+442079460123');
    },
  );

  it.each([
    ['0111512345678', 'AR', '+5491112345678'],
    ['0612345678', 'IT', '+390612345678'],
    ['88005553535', 'RU', '+78005553535'],
    ['+80012345678', 'US', '+80012345678'],
  ])('%s in %s is %s', (number, defaultCountry, e164) => {
    expect(resolveE164(number, { defaultCountry })).toBe(e164);
  });
});

describe('what never resolves', () => {
  const emergency = ['911', '112', '999', '000', '933', '988', '110', '10111', '1122', '116117'];
  const short = ['1', '1234', '12345', '123456', '0', '00', '011'];

  it.each([...emergency, ...short])('%s in no country of the world', (number) => {
    for (const defaultCountry of getCountries(metadata)) {
      const all = { defaultCountry, internationalPrefixes: ['00', '011'], bareE164: true };
      expect(resolveE164(number, all)).toBeUndefined();
    }
  });

  it.each([
    ...['+911', '011911', '00112', '*72', '*15551234567', '15551234567#', 'alice', '1-800-FLOWERS'],
    ...['', '+', '++15551234567', '1+5551234567', '5551234', '+1555123456', '+999123456789'],
    ...[
      '１５５５１２３４５６７',
      '5551234567 ext. 5',
      'tel:5551234567',
      '1'.repeat(33),
      '1'.repeat(1e6),
    ],
  ])('%j', (number) => {
    expect(resolveE164(number, us)).toBeUndefined();
  });

  it('a local number of Canada, which has no area code', () => {
    expect(resolveE164('5551234', { defaultCountry: 'CA' })).toBeUndefined();
  });

  it('a number longer than E.164 allows', () => {
    expect(resolveE164('+49301234567890', germany)).toBe('+49301234567890');
    expect(resolveE164('+493012345678901', germany)).toBe('+493012345678901');
    expect(resolveE164('+4930123456789012', germany)).toBeUndefined();
  });
});

describe('international prefixes', () => {
  it('are those of the default country and the listed ones', () => {
    expect(resolveE164('0114930123456', us)).toBe('+4930123456');
    expect(resolveE164('004930123456', us)).toBeUndefined();
    const listed = { ...us, internationalPrefixes: ['00'] };
    expect(resolveE164('004930123456', listed)).toBe('+4930123456');
    expect(resolveE164('0114930123456', listed)).toBe('+4930123456');
  });

  it('come before the national reading', () => {
    const listed = { defaultCountry: 'US', internationalPrefixes: ['9'] };
    expect(resolveE164('9491512345678', listed)).toBe('+491512345678');
  });

  it('that give no possible number leave the national reading', () => {
    expect(resolveE164('2125551234', { ...us, internationalPrefixes: ['212555'] })).toBe(
      '+12125551234',
    );
  });

  it('are tried longest first, in whatever order they are listed', () => {
    for (const internationalPrefixes of [
      ['8', '810'],
      ['810', '8'],
    ])
      expect(resolveE164('8104930123456', { ...us, internationalPrefixes })).toBe('+4930123456');
  });

  it('that are longer come first even if a shorter one gives a number too', () => {
    for (const internationalPrefixes of [
      ['9', '99'],
      ['99', '9'],
    ])
      expect(resolveE164('994930123456', { ...us, internationalPrefixes })).toBe('+4930123456');
    expect(resolveE164('994930123456', { ...us, internationalPrefixes: ['9'] })).toBe(
      '+94930123456',
    );
  });

  it('that give no number leave the shorter ones', () => {
    const internationalPrefixes = ['81', '8'];
    expect(resolveE164('812125551234', { ...us, internationalPrefixes })).toBe('+12125551234');
  });

  it('that are empty are none', () => {
    expect(resolveE164('493012345678', { ...us, internationalPrefixes: [''] })).toBeUndefined();
  });
});

describe('digits with a foreign country code', () => {
  it('are read as E.164 only if so configured', () => {
    expect(resolveE164('493012345678', us)).toBeUndefined();
    expect(resolveE164('493012345678', { ...us, bareE164: false })).toBeUndefined();
    expect(resolveE164('493012345678', { ...us, bareE164: true })).toBe('+493012345678');
  });

  it('are read as national first', () => {
    expect(resolveE164('4930123456', us)).toBe('+14930123456');
    expect(resolveE164('4930123456', { ...us, bareE164: true })).toBe('+14930123456');
  });
});

describe('a default country that does not exist', () => {
  it.each(['', 'XX', 'us', 'USA', '__proto__', 'constructor', '001'])(
    '%j leaves the other ways',
    (defaultCountry) => {
      const numbering = { defaultCountry, internationalPrefixes: ['00'] };
      expect(resolveE164('5551234567', numbering)).toBeUndefined();
      expect(resolveE164('+15551234567', numbering)).toBe('+15551234567');
      expect(resolveE164('0015551234567', numbering)).toBe('+15551234567');
      expect(resolveE164('4930123456', { ...numbering, bareE164: true })).toBe('+4930123456');
    },
  );
});

describe('of any digits', () => {
  const digits = fc.string({
    unit: fc.integer({ min: 0, max: 9 }).map(String),
    minLength: 7,
    maxLength: 16,
  });
  const country = fc.constantFrom(...getCountries(metadata));

  it('the shortcut for North America finds what the library finds', () => {
    const plan = getCountries(metadata).filter((name) => {
      return parsePhoneNumber('2125551234', name, metadata)?.countryCallingCode === '1';
    });
    const tenDigits = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.stringMatching(/^\d{9}$/));
    fc.assert(
      fc.property(tenDigits, fc.constantFrom(...plan), ([first, rest], defaultCountry) => {
        const number = `${first}${rest}`;
        for (const dialled of [number, `1${number}`]) {
          const byLibrary = parsePhoneNumber(dialled, defaultCountry, metadata);
          expect(byLibrary?.number).toBe(`+1${number}`);
          expect(byLibrary?.isPossible()).toBe(true);
          expect(resolveE164(dialled, { defaultCountry })).toBe(`+1${number}`);
        }
        expect(parsePhoneNumber(`+1${number}`, metadata)?.number).toBe(`+1${number}`);
        expect(resolveE164(`+1${number}`, { defaultCountry })).toBe(`+1${number}`);
      }),
    );
  });

  it('an E.164 number is its own E.164 number', () => {
    fc.assert(
      fc.property(digits, country, (number, defaultCountry) => {
        const resolved = resolveE164(number, { defaultCountry, bareE164: true });
        fc.pre(resolved !== undefined);
        expect(resolved).toMatch(/^\+[1-9]\d{0,14}$/);
        expect(resolveE164(resolved, us)).toBe(resolved);
      }),
      { numRuns: 2000 },
    );
  });

  it('visual separators change nothing', () => {
    fc.assert(
      fc.property(digits, fc.nat(6), (number, at) => {
        const separated = `(${number.slice(0, at)}) ${number.slice(at)}`;
        expect(resolveE164(separated, us)).toBe(resolveE164(number, us));
      }),
    );
  });
});
