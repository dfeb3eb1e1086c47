/** Unreachable routes: the documented cases, and that a report is certain and complete. */
import fc from 'fast-check';
import { calls, crowdedTables, tables, viewsOf } from '../../test/matching-arbitraries';
import { referenceMatch, type ReferenceRow } from '../../test/reference-matcher';
import { issueOf } from '../issue';
import { findDuplicateRoutes } from './duplicate-routes';
import type { Numbering } from '../numbering/numbering-settings';
import { findUnreachableRoutes } from './unreachable-routes';

const US: Numbering = { defaultCountry: 'US' };

function pattern(address: string): ReferenceRow {
  return { address, match: 'pattern' };
}

function unreachable(routes: readonly ReferenceRow[], numbering?: Numbering) {
  const found = findUnreachableRoutes(numbering === undefined ? { routes } : { routes, numbering });
  return found.map(({ finding, ...rest }) => {
    const { code, message } = issueOf(finding);
    return { ...rest, code, message };
  });
}

test('a pattern is hidden by the exact route with its only address, and told so', () => {
  expect(unreachable([pattern('1234'), { address: '1234' }])).toEqual([
    {
      index: 0,
      code: 'route-hidden',
      hiddenBy: 1,
      message:
        'No call reaches the pattern "1234": every call that it would match goes to the address "1234". Remove it, or make one of them take fewer calls.',
    },
  ]);
});

test('a pattern is hidden by several that take all its calls together', () => {
  const [found, ...more] = unreachable([
    pattern('1N'),
    pattern('1[2-5]'),
    pattern('1[67]'),
    pattern('1[89]'),
  ]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ index: 0, hiddenBy: 1 });
  expect(found?.message).toContain(
    'the pattern "1[2-5]", the pattern "1[67]", the pattern "1[89]"',
  );
});

test.each([
  ['+15551112222;ext=', 'prefix', '+15551112222', US],
  ['+15551112222;ext=', 'prefix', '+15551112222', undefined],
  ['+15551112222;ext=1XX', 'pattern', '+15551112222', US],
  ['5551112222;ext=1XX', 'pattern', '5551112222', US],
])('%s, a %s, is hidden by the exact route of its number', (address, match, number, numbering) => {
  const rows = [{ address, match }, { address: number }];
  expect(unreachable(rows, numbering)).toMatchObject([{ index: 0, hiddenBy: 1 }]);
  expect(unreachable(rows, numbering)[0]?.message).toContain('As a pattern it takes the number');
});

test('ranges of extensions are reached beside a pattern of their number, and other numbers', () => {
  const ranges = [
    { address: '+15551112222;ext=', match: 'prefix' },
    pattern('+15551112222;ext=1XX'),
    pattern('+1 (555) 111-2222;ext=1XX'),
  ];
  expect(unreachable(ranges.slice(0, 2), US)).toEqual([]);
  expect(unreachable([...ranges.slice(0, 2), pattern('+15551112222')], US)).toEqual([]);
  expect(unreachable([...ranges.slice(0, 2), { address: '5551112222' }], US)).toEqual([]);
  expect(unreachable(ranges, US)).toMatchObject([{ index: 2, code: 'route-never-dialled' }]);
});

test('a message names three routes and counts the others', () => {
  const exact = Array.from('0123456789', (digit) => ({ address: `4${digit}` }));
  const [found] = unreachable([...exact, pattern('4X')]);
  expect(found?.message).toContain(
    'the address "40", the address "41", the address "42" and 7 more',
  );
});

test.each([
  [
    'a prefix by its own beginning and what goes on',
    [{ address: '12', match: 'prefix' }, { address: '12' }, pattern('12.')],
    0,
  ],
  [
    'a pattern with a tail by patterns with tails',
    [pattern('X.'), pattern('[0-4].'), pattern('[5-9]!')],
    0,
  ],
  [
    'a longer pattern by a tail that comes earlier',
    [pattern('1XX'), pattern('1[0-4].'), pattern('1[5-9]X')],
    0,
  ],
] as const)('%s is hidden', (_, routes, index) => {
  expect(unreachable(routes).map((found) => found.index)).toEqual([index]);
});

test.each([
  ['one address is left', [pattern('1N'), pattern('1[2-5]'), pattern('1[679]')]],
  ['the other is less specific', [pattern('1234'), pattern('12XX'), pattern('12!')]],
  ['the other route is for a domain', [pattern('1234'), { address: '1234', domain: 'acme' }]],
  ['the other route is disabled', [pattern('1234'), { address: '1234', enabled: false }]],
  ['only the shortest text is taken', [{ address: '12', match: 'prefix' }, { address: '12' }]],
  ['only the longer texts are taken', [{ address: '12', match: 'prefix' }, pattern('12.')]],
  ['it is an exact route below catch-alls', [{ address: '1234' }, pattern('1234!'), pattern('!')]],
] as const)('a route is not reported where %s', (_, routes) => {
  expect(unreachable(routes)).toEqual([]);
});

test.each(['+1 (555) XXX-XXXX', '+1-555-NXX-XXXX', '+1 555 123 4567'])(
  'with numbering no call looks like %s',
  (address) => {
    expect(unreachable([pattern(address)], US)).toEqual([
      {
        index: 0,
        code: 'route-never-dialled',
        message: `No call reaches the pattern "${address}": patterns that begin with + are compared with the E.164 number, which is + and digits only. Leave out spaces, hyphens, dots and brackets.`,
      },
    ]);
  },
);

test.each([
  ['numbering is not set', '+1-555-NXX-XXXX', undefined],
  ['what is dialled does not resolve', '+1-555-NXX', US],
  ['it takes what is too short to resolve', '+1-555!', US],
  ['it is not compared with E.164', '1-555-NXX-XXXX', US],
  ['the place may be a digit', '+1[-5]55NXXXXXX', US],
])('a pattern with separators is not reported where %s', (_, address, numbering) => {
  expect(unreachable([pattern(address)], numbering)).toEqual([]);
});

test('with numbering + patterns do not hide others, which are compared with what was dialled', () => {
  const routes = [pattern('[+1]12'), pattern('+12'), pattern('112')];
  expect(unreachable(routes).map(({ index }) => index)).toEqual([0]);
  expect(unreachable(routes, US)).toEqual([]);
});

test('with numbering an exact E.164 address hides a + pattern', () => {
  expect(unreachable([pattern('+15551234567'), { address: '+15551234567' }], US)).toMatchObject([
    { index: 0, hiddenBy: 1 },
  ]);
});

test('rows that cannot be read and repetitions are skipped', () => {
  const routes = [null, { address: '[', match: 'pattern' }, pattern('N'), pattern('[2-9]')];
  expect(findUnreachableRoutes({ routes })).toEqual([]);
});

test('a reported route never wins a call', () => {
  fc.assert(
    fc.property(tables, calls, (table, all) => {
      const reported = new Set(findUnreachableRoutes(table).map(({ index }) => index));
      for (const call of all) {
        const match = referenceMatch(table, viewsOf(table, call));
        expect(match.kind === 'route' && reported.has(match.index)).toBe(false);
      }
    }),
    { numRuns: 1500 },
  );
});

test('of patterns that end, exactly those that win no call are reported', () => {
  const texts = ['1', '2', '3'].flatMap((a) => [
    a,
    ...['1', '2', '3'].flatMap((b) => [a + b, ...['1', '2', '3'].map((c) => a + b + c)]),
  ]);
  fc.assert(
    fc.property(crowdedTables, (table) => {
      const winners = new Set(
        texts.map((user) => {
          const match = referenceMatch(table, viewsOf(table, { user, domain: undefined }));
          return match.kind === 'route' ? match.index : -1;
        }),
      );
      const repeated = new Set(findDuplicateRoutes(table).map(({ index }) => index));
      const expected = table.routes.flatMap(({ address, match }, index) =>
        match === 'pattern' && !/[.!]$/.test(address) && !winners.has(index) && !repeated.has(index)
          ? [index]
          : [],
      );
      const reported = findUnreachableRoutes(table).map(({ index }) => index);
      expect(
        reported.filter((index) => !/[.!]$/.test(String(table.routes[index]?.address))),
      ).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test('patterns that are longer than any address do not exhaust the stack', () => {
  const long = 'x'.repeat(100_000);
  const routes = [
    { address: long, match: 'pattern', type: 'hangup', destination: '' },
    { address: long.slice(1), match: 'prefix', type: 'hangup', destination: '' },
  ];
  expect(findUnreachableRoutes({ routes })).toEqual([]);
});
