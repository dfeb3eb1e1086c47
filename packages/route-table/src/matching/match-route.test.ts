/** Matching: each sentence of the rule, and its examples. */
import { exact, match, pattern, places, prefix, US } from '../../test/match-rows';
import { calledAddress } from '../address/called-address';
import { parseSipAddress } from '../address/sip-address';
import { compileTable } from './compile-table';
import { matchRoute } from './match-route';

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
