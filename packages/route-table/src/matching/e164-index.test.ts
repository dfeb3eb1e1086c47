/** The index of E.164 numbers finds exactly what resolving every address finds. */
import fc from 'fast-check';
import { E164Index } from './e164-index';
import { ExactRows } from './exact-rows';
import { resolveE164 } from '../numbering/numbering';
import type { Numbering } from '../numbering/numbering-settings';

/** Countries with short numbers, with digits added or taken away, and with prefixes inside. */
const COUNTRIES = ['US', 'DE', 'AT', 'NU', 'NF', 'AR', 'BR', 'SM', 'FO', 'XX'];

const digits = fc
  .array(fc.constantFrom('0', '1', '2', '5'), { minLength: 3, maxLength: 10 })
  .map((all) => all.join(''));
const address = fc
  .tuple(
    fc.constantFrom(
      '',
      '+',
      '0',
      '00',
      '011',
      '+49',
      '+43',
      '+683',
      '+672',
      '+54',
      '672',
      '+1',
      '0 ',
    ),
    fc.constantFrom('', '1', '15', '3', '30', '555'),
    digits,
  )
  .map((parts) => parts.join(''));

function indexOf(addresses: readonly string[], numbering: Numbering): E164Index {
  const exact = new ExactRows();
  addresses.forEach((text, row) => exact.add(text, row));
  return new E164Index(exact, numbering);
}

test('it finds the rows that resolve to a number and no others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.oneof(address, fc.constantFrom('alice', '911', 'desk1234')), {
        maxLength: 12,
      }),
      fc.constantFrom(...COUNTRIES),
      fc.boolean(),
      address,
      (addresses, defaultCountry, bareE164, dialled) => {
        const numbering = { defaultCountry, bareE164, internationalPrefixes: ['00', '011'] };
        const index = indexOf(addresses, numbering);
        for (const number of [dialled, ...addresses]) {
          const e164 = resolveE164(number, numbering);
          if (e164 === undefined) continue;
          const rows = addresses.flatMap((text, row) =>
            resolveE164(text, numbering) === e164 ? [row] : [],
          );
          expect([...index.find(e164)].sort((a, b) => a - b)).toEqual(rows);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('on Norfolk Island five dialled digits become six', () => {
  const numbering = { defaultCountry: 'NF' };
  expect(resolveE164('+67222222', numbering)).toBe('+672322222');
  expect(indexOf(['+67222222'], numbering).find('+672322222')).toEqual([0]);
});

test('an address that is repeated counts once, with its first row', () => {
  const index = indexOf(['5551234567', '5551234567'], { defaultCountry: 'US' });
  expect(index.find('+15551234567')).toEqual([0]);
});
