/** Which routes take a number with an extension. */
import { exact, match, pattern, places, prefix, US } from '../../test/match-rows';
import { calledAddress } from '../address/called-address';
import { parseSipAddress } from '../address/sip-address';
import { compileTable } from './compile-table';
import { matchRoute } from './match-route';

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
