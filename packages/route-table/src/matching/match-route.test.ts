/** Matching: each sentence of the rule, and its examples. */
import { viewsOf } from '../../test/matching-arbitraries';
import type { ReferenceRow } from '../../test/reference-matcher';
import { calledAddress } from '../address/called-address';
import { parseSipAddress } from '../address/sip-address';
import { compileTable } from './compile-table';
import { matchRoute } from './match-route';
import type { Numbering } from '../numbering/numbering-settings';

const US: Numbering = { defaultCountry: 'US', internationalPrefixes: ['011'] };

function exact(address: string, domain?: string): ReferenceRow {
  return domain === undefined ? { address } : { address, domain };
}

function prefix(address: string, domain?: string): ReferenceRow {
  return { ...exact(address, domain), match: 'prefix' };
}

function pattern(address: string, domain?: string): ReferenceRow {
  return { ...exact(address, domain), match: 'pattern' };
}

/** Matches a call to `user` or `user@domain`. */
function match(routes: readonly ReferenceRow[], to: string, numbering?: Numbering) {
  const [user = '', domain] = to.split('@');
  const table = numbering === undefined ? { routes } : { routes, numbering };
  return matchRoute(compileTable(table), viewsOf(table, { user, domain }));
}

/** The addresses that came first and second. */
function places(routes: readonly ReferenceRow[], to: string, numbering?: Numbering) {
  const first = match(routes, to, numbering);
  if (first.kind === 'default') return ['default'];
  const { second } = first;
  const name = (index: number) => routes[index]?.address;
  return [name(first.index), second.kind === 'default' ? 'default' : name(second.index)];
}

describe('the examples of the rule', () => {
  test('a prefix beats a pattern that is wider at the first place', () => {
    expect(places([pattern('X.'), prefix('1555123')], '15551234567')).toEqual(['1555123', 'X.']);
  });

  test('the first difference decides, not the length', () => {
    expect(places([pattern('1XXX'), pattern('12.')], '1234')).toEqual(['12.', '1XXX']);
  });

  test('routes of the domain come before better matches for any domain', () => {
    const routes = [exact('5551234567'), exact('+15551234567', 'acme')];
    expect(match(routes, '5551234567@acme', US)).toEqual({
      kind: 'route',
      index: 1,
      reason: 'exact-e164',
      scope: 'domain',
      second: { kind: 'route', index: 0, reason: 'exact-user', scope: 'any' },
    });
  });

  test('a catch-all of a domain hides what is for any domain', () => {
    expect(places([prefix('', 'acme'), exact('1234')], '1234@acme')).toEqual(['', '1234']);
  });

  test('digits that may be a national number are not read as a foreign one', () => {
    expect(places([exact('+4930123456'), exact('+14930123456')], '4930123456', US)).toEqual([
      '+14930123456',
      'default',
    ]);
  });

  test('user parts are case-sensitive', () => {
    expect(match([exact('alice')], 'Alice')).toEqual({ kind: 'default' });
  });
});

test('a disabled route does not exist', () => {
  expect(places([{ ...exact('1234'), enabled: false }, prefix('1')], '1234')).toEqual([
    '1',
    'default',
  ]);
});

test('routes for any domain are asked if none of the domain matches, and for unknown domains', () => {
  const routes = [exact('1', 'acme'), exact('2')];
  expect(places(routes, '2@acme')).toEqual(['2', 'default']);
  expect(places(routes, '1@other')).toEqual(['default']);
  expect(places(routes, '1')).toEqual(['default']);
});

test('a domain is its label however the row writes it', () => {
  expect(places([exact('1', 'ACME.sip.dublin.twilio.com')], '1@acme')).toEqual(['1', 'default']);
});

test('the user part comes before the number, and the number before its E.164 form', () => {
  const routes = [exact('+15551234567'), exact('5551234567'), exact('555-123-4567')];
  expect(places(routes, '555-123-4567', US)).toEqual(['555-123-4567', '5551234567']);
  expect(places(routes.slice(0, 2), '555-123-4567', US)).toEqual(['5551234567', '+15551234567']);
});

test.each(['+15551234567', '15551234567', '5551234567', '01115551234567', '(555) 123-4567'])(
  'with numbering one row takes a number as %s, however the row writes it',
  (dialled) => {
    for (const written of ['+15551234567', '15551234567', '5551234567', '+1 (555) 123-4567']) {
      expect(places([exact(written)], dialled, US)).toEqual([written, 'default']);
    }
  },
);

test('of addresses with one E.164 number the one written so comes first, then by code point', () => {
  const routes = [exact('5551234567'), exact('15551234567'), exact('+15551234567')];
  expect(places(routes, '555 123 4567', US)).toEqual(['5551234567', '+15551234567']);
  expect(places(routes, '011 1 555 123 4567', US)).toEqual(['+15551234567', '15551234567']);
  expect(places(routes.slice(0, 2), '01115551234567', US)).toEqual(['15551234567', '5551234567']);
});

test('911 is 911 first, then what else means 911', () => {
  expect(places([exact('+1911'), exact('911')], '911', US)).toEqual(['911', '+1911']);
});

test.each(['112', '*67', 'alice', '611'])('%s is what it is, with numbering too', (user) => {
  expect(places([exact(`+1${user}`), exact(user)], user, US)).toEqual([user, 'default']);
});

test('an exact route comes before every prefix and pattern', () => {
  const routes = [pattern('5551234567'), prefix('555'), exact('+15551234567')];
  expect(places(routes, '5551234567', US)).toEqual(['+15551234567', '5551234567']);
});

test('a pattern is compared with the user part, else with the number', () => {
  expect(match([pattern('12XX')], '12-34')).toMatchObject({ reason: 'pattern-number' });
  expect(match([pattern('12-XX')], '12-34')).toMatchObject({ reason: 'pattern-user' });
  expect(match([prefix('12')], '12-34')).toMatchObject({ reason: 'prefix-user' });
  expect(places([pattern('12XX'), pattern('12-.')], '12-34')).toEqual(['12-.', '12XX']);
});

test('a + pattern is compared with the E.164 form, however the number was dialled', () => {
  const routes = [pattern('+1555XXXXXXX'), pattern('5551XXXXXX')];
  expect(match(routes, '5551234567', US)).toMatchObject({
    index: 0,
    reason: 'pattern-e164',
    second: { index: 1, reason: 'pattern-user' },
  });
  expect(match([prefix('+')], '5551234567', US)).toMatchObject({ reason: 'prefix-e164' });
  expect(match([pattern('[+]1!')], '5551234567', US)).toMatchObject({ reason: 'pattern-e164' });
});

test('a + pattern is compared with what was dialled if there is no E.164 form', () => {
  expect(match([prefix('+1')], '+1234')).toMatchObject({ reason: 'prefix-user' });
  expect(match([prefix('+1')], '+1234', US)).toMatchObject({ reason: 'prefix-user' });
  expect(match([prefix('+1-555')], '+1-555-123-4567', US)).toEqual({ kind: 'default' });
});

test('a set that may be + or something else is no + pattern', () => {
  expect(match([pattern('[+1]5551234567')], '5551234567', US)).toEqual({ kind: 'default' });
  expect(match([pattern('[+1]5551234567')], '15551234567', US)).toMatchObject({
    reason: 'pattern-user',
  });
});

test.each([
  ['12', '[12]2'],
  ['[12]2', '[134]2'],
  ['[123]2', 'N2', '22'],
  ['1[0-6]', '1N', '12'],
  ['1N', '1Z', '12'],
  ['1Z', '1X', '12'],
  ['1X', '1[0-9*]', '12'],
  ['1X', '1.', '12'],
  ['12', '1.', '12'],
  ['1.', '1!', '12'],
  ['12.', '12!', '123'],
  ['[12]2', '[13]2', '12'],
])('%s is more specific than %s', (better, worse, call = '12') => {
  expect(places([pattern(worse), pattern(better)], call)).toEqual([better, worse]);
  expect(places([pattern(better), pattern(worse)], call)).toEqual([better, worse]);
});

test('a tail takes one or more characters, or any number of them', () => {
  expect(places([pattern('12.')], '12')).toEqual(['default']);
  expect(places([pattern('12!')], '12')).toEqual(['12!', 'default']);
  expect(places([prefix('12')], '12')).toEqual(['12', 'default']);
  expect(places([pattern('12')], '123')).toEqual(['default']);
});

test('a tail is read alike where few and where many patterns share its beginning', () => {
  const others = Array.from('56789', (digit) => pattern(`12${digit}`));
  expect(places([...others, pattern('12.')], '12')).toEqual(['default']);
  expect(places([...others, pattern('12.'), pattern('12!')], '12')).toEqual(['12!', 'default']);
  expect(places([...others, pattern('12.'), pattern('12!')], '125')).toEqual(['125', '12.']);
});

test('a prefix is literal', () => {
  expect(places([prefix('4X')], '41')).toEqual(['default']);
  expect(places([prefix('4X')], '4X1')).toEqual(['4X', 'default']);
  expect(places([prefix('.[')], '.[!')).toEqual(['.[', 'default']);
});

test('a character outside the basic plane is one character', () => {
  expect(places([pattern('[😀-😂]X')], '😁1')).toEqual(['[😀-😂]X', 'default']);
  expect(places([pattern('😀.')], '😀😁')).toEqual(['😀.', 'default']);
  expect(places([pattern('😀.')], '😁😁')).toEqual(['default']);
});

test('of rows that repeat each other the first one counts', () => {
  const routes = [
    exact('1'),
    exact('1'),
    pattern('[2-9]'),
    pattern('N'),
    prefix('12'),
    pattern('12!'),
  ];
  expect(match(routes, '1')).toMatchObject({ index: 0, second: { kind: 'default' } });
  expect(match(routes, '5')).toMatchObject({ index: 2, second: { kind: 'default' } });
  expect(match(routes, '123')).toMatchObject({ index: 4, second: { kind: 'default' } });
});

test('an E.164 form without numbering in the table counts for nothing', () => {
  const table = compileTable({ routes: [exact('+15551234567'), prefix('+1')] });
  const called = {
    user: '5',
    number: '5',
    parameters: '',
    e164: '+15551234567',
    domain: undefined,
  };
  expect(matchRoute(table, called)).toEqual({ kind: 'default' });
});

test('an exact address may be escaped, as phones send it', () => {
  const numbering = { defaultCountry: 'US' };
  const routes = [
    { address: '%23123' },
    { address: '%2B15551234567' },
    { address: '100%' },
    { address: '%E4' },
  ];
  const compiled = compileTable({ routes, numbering });
  const match = (to: string) => {
    const parsed = parseSipAddress(to);
    if (parsed.kind === 'failed') throw new Error(parsed.code);
    return matchRoute(compiled, calledAddress(parsed.address, { numbering }));
  };
  expect(match('sip:%23123@example.com')).toMatchObject({ index: 0, reason: 'exact-user' });
  expect(match('sip:+15551234567@example.com')).toMatchObject({ index: 1, reason: 'exact-user' });
  expect(match('sip:5551234567@example.com')).toMatchObject({ index: 1, reason: 'exact-e164' });
  expect(match('sip:100%25@example.com')).toMatchObject({ index: 2 });
  expect(match('sip:%e4@example.com')).toMatchObject({ index: 3 });
});

describe('the extensions behind one number', () => {
  const WAYS = [
    ...['+15551112222', '15551112222', '5551112222', '01115551112222', '+1-555-111-2222'],
    '(555) 111-2222',
  ];
  const number = '+15551112222';

  it.each([
    ['a prefix', prefix(`${number};ext=`), 'prefix-e164'],
    ['a pattern', pattern(`${number};ext=XX`), 'pattern-e164'],
    ['a pattern of several numbers', pattern('+1555111222X;ext=1.'), 'pattern-e164'],
    ['an exact route', exact(`${number};ext=12`), 'exact-e164'],
    ['an exact route in the national form', exact('5551112222;ext=12'), 'exact-e164'],
  ])('reach %s however the number is dialled', (_, row, reason) => {
    for (const way of WAYS) {
      const found = match([row], `${way};ext=12`, US);
      expect([way, found]).toMatchObject([way, { index: 0 }]);
      if (way === '01115551112222') expect(found).toMatchObject({ reason });
      expect(match([row], way, US)).toEqual({ kind: 'default' });
      expect(match([row], `${way};ext=3`, US).kind).toBe(
        row.match === 'prefix' ? 'route' : 'default',
      );
    }
  });

  it('are written with separators or not, and in any case of the name', () => {
    expect(places([exact(`${number};ext=12`)], '5551112222;EXT=1-2', US)).toEqual([
      `${number};ext=12`,
      'default',
    ]);
    expect(places([prefix(`${number};ext=12`)], '+1-555-111-2222;ext=(12)3')).toEqual([
      `${number};ext=12`,
      'default',
    ]);
  });

  it('come before their number alone', () => {
    const routes = [exact('5551112222'), exact(`${number};ext=12`)];
    expect(places(routes, '5551112222;ext=12', US)).toEqual([`${number};ext=12`, '5551112222']);
    expect(places(routes, '5551112222;ext=13', US)).toEqual(['5551112222', 'default']);
  });

  it('are taken by an exact route of the number before a range, and by a pattern of it after', () => {
    const range = prefix(`${number};ext=`);
    expect(places([range, exact(number)], '5551112222;ext=12', US)).toEqual([
      number,
      `${number};ext=`,
    ]);
    expect(places([range, pattern(number)], '5551112222;ext=12', US)).toEqual([
      `${number};ext=`,
      number,
    ]);
    expect(places([range, pattern(number)], '5551112222', US)).toEqual([number, 'default']);
  });

  it('are part of the user part if the semicolon is escaped', () => {
    const parsed = parseSipAddress('sip:5551112222%3Bext=12@acme.sip.twilio.com');
    if (parsed.kind === 'failed') throw new Error(parsed.code);
    const table = compileTable({ routes: [prefix(`${number};ext=`)], numbering: US });
    const called = calledAddress(parsed.address, { numbering: US });
    expect(matchRoute(table, called)).toEqual({ kind: 'default' });
  });
});
