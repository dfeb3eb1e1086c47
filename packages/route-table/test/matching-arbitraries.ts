/** Tables and calls over small alphabets, so that routes overlap and calls meet them. */
import fc from 'fast-check';
import type { CalledAddress } from '../src/address/called-address';
import { dialledNumber } from '../src/address/dialled-number';
import { userParameters } from '../src/address/user-parameters';
import { resolveE164 } from '../src/numbering/numbering';
import type { Numbering } from '../src/numbering/numbering-settings';
import type { ReferenceRow, ReferenceTable } from './reference-matcher';

const NUMBERINGS: readonly (Numbering | undefined)[] = [
  undefined,
  { defaultCountry: 'US', internationalPrefixes: ['011'] },
  { defaultCountry: 'NU', internationalPrefixes: ['00'], bareE164: true },
  { defaultCountry: 'DE' },
  { defaultCountry: 'DE', bareE164: true },
];

function textOf(units: readonly string[], minLength: number, maxLength: number) {
  return fc.array(fc.constantFrom(...units), { minLength, maxLength }).map((all) => all.join(''));
}

function joined(...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

const shortNumber = textOf(['1', '2', '5', '+'], 0, 4);
const phoneNumber = joined(
  fc.constantFrom('', '+1', '1', '011', '+', '0111', '+683', '00683', '+672'),
  fc.constantFrom('555123', '(555) 123-', '4', '683', '555124', '2'),
  textOf(['0', '4', '5'], 3, 4),
);
const germanNumber = joined(
  fc.constantFrom('', '0', '49', '+49', '0049', '490', '1'),
  fc.constantFrom('221123', '4922', '151', '49(0)'),
  textOf(['4', '9'], 4, 6),
);
const emergencyNumber = joined(
  fc.constantFrom('', '+', '1', '+1', '49', '+49', '0'),
  fc.constantFrom('911', '112', '110', '999'),
);
const number = fc.oneof(shortNumber, phoneNumber, germanNumber, emergencyNumber);
const userPart = fc.oneof(
  number,
  joined(
    number,
    fc.constantFrom(';isub=1', ';1', ';ext=1', ';ext=12', ';EXT=1-2', '-2', ' ', '😀', '%', '#'),
  ),
);

const PLACES = ['1', '2', '5', '5', 'X', 'Z', 'N', '[12]', '[2-5]', '[1-35]', '[+]', '[+1]', '-'];
const pattern = joined(
  fc.constantFrom('', '', '+', '+1', '+1555', '1555'),
  textOf(PLACES, 0, 4),
  fc.constantFrom('', '', '.', '!', 'XXX', '123XXXX', 'NXXXXXX', '1234;ext=X', 'XXXX;ext=!'),
).filter((text) => text !== '');

/** Some of them escaped, as phones send them. */
const exactAddress = fc
  .tuple(
    userPart.filter((text) => text !== ''),
    fc.boolean(),
  )
  .map(([text, isEscaped]) => (isEscaped ? encodeURIComponent(text) : text));

const key = fc.oneof(
  fc.record({ address: exactAddress }),
  fc.record({ address: exactAddress, match: fc.constant('regex') }),
  fc.record({ address: userPart, match: fc.constant('prefix' as const) }),
  fc.record({ address: pattern, match: fc.constant('pattern' as const) }),
);

const row: fc.Arbitrary<ReferenceRow> = fc
  .record(
    {
      key,
      domain: fc.constantFrom('acme', 'acme', 'ACME.sip.twilio.com', '', 'a b'),
      enabled: fc.constantFrom<unknown>(true, true, true, true, false, false, 'no'),
    },
    { requiredKeys: ['key'] },
  )
  .map(({ key: { ...fields }, ...rest }) => ({ ...fields, ...rest }));

/** With and without numbering, with routes for domains, disabled ones and repetitions. */
export const tables: fc.Arbitrary<ReferenceTable> = tablesOf(row);

/** Rows without separators, domains and numbering, of which a few take all calls of another. */
export const crowdedTables: fc.Arbitrary<ReferenceTable> = fc
  .array(
    fc.oneof(
      fc.record({ address: textOf(['1', '2'], 1, 2) }),
      fc.record({
        address: joined(
          textOf(['1', '2', '[12]', '[1-3]', '[23]'], 0, 2),
          fc.constantFrom('1', '[12]', '!', '.', '[1-3]'),
        ),
        match: fc.constant('pattern' as const),
      }),
    ),
    { minLength: 4, maxLength: 20, size: 'max' },
  )
  .map((routes) => ({ routes }));

export interface Call {
  readonly user: string;
  readonly domain: string | undefined;
}

export const calls: fc.Arbitrary<readonly Call[]> = fc.array(
  fc.record({ user: userPart, domain: fc.constantFrom(undefined, 'acme', 'b.acme', 'other') }),
  { minLength: 1, maxLength: 8 },
);

/** The views of a call, as the router takes them from the address. */
export function viewsOf({ numbering }: ReferenceTable, { user, domain }: Call): CalledAddress {
  const dialled = dialledNumber(user);
  const e164 = numbering === undefined ? undefined : resolveE164(dialled, numbering);
  return { user, number: dialled, parameters: userParameters(user), e164, domain };
}

function tablesOf(rows: fc.Arbitrary<ReferenceRow>): fc.Arbitrary<ReferenceTable> {
  return fc
    .record({
      routes: fc.array(rows, { maxLength: 40, size: 'large' }),
      numbering: fc.constantFrom(...NUMBERINGS),
    })
    .map(({ routes, numbering }) => (numbering === undefined ? { routes } : { routes, numbering }));
}
