/** Compiling: what cannot be read is listed, and takes no call or only those to its very address. */
import fc from 'fast-check';
import { compileTable } from './compile-table';
import { checkRow } from '../answer/checked-row';
import { matchRoute } from './match-route';
import { parsePattern } from './pattern';

const called = (user: string) => ({
  user,
  number: user,
  parameters: '',
  e164: undefined,
  domain: undefined,
});

test.each([
  [null, 'row-unreadable'],
  [['1234'], 'row-unreadable'],
  [{}, 'address-unreadable'],
  [{ address: 1234 }, 'address-unreadable'],
  [{ address: '' }, 'address-unreadable'],
  [{ address: '1[', match: 'pattern' }, 'pattern-set-unclosed'],
  [{ address: '', match: 'pattern' }, 'address-unreadable'],
  [{ address: '_1X', match: 'pattern' }, 'pattern-underscore'],
  [{ address: '_X.', match: 'pattern' }, 'pattern-underscore'],
  [{ address: '_1!', match: 'pattern' }, 'pattern-underscore'],
  [{ address: '1.2', match: 'pattern' }, 'pattern-tail-not-last'],
  [{ address: '1[3-1]', match: 'pattern' }, 'pattern-range-reversed'],
  [{ address: '1[^2]', match: 'pattern' }, 'pattern-set-negated'],
  [{ address: '1[]', match: 'pattern' }, 'pattern-set-empty'],
])('the row %j is skipped', (row, code) => {
  const table = compileTable({ routes: [{ address: '2' }, row] });
  expect(table.skipped).toMatchObject([{ index: 1, code }]);
  expect(matchRoute(table, called('1'))).toEqual({ kind: 'default' });
  expect(matchRoute(table, called('2'))).toMatchObject({ index: 0 });
});

test('a pattern is listed exactly if it cannot be read', () => {
  const sign = fc.constantFrom(...Array.from('_XZN[]^-.!+1a9\u{1f600}'));
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 8 }), (address) => {
      const { skipped } = compileTable({ routes: [{ address, match: 'pattern' }] });
      expect(skipped.length > 0).toBe(parsePattern(address).kind === 'failed');
    }),
    { numRuns: 3_000, seed: 20261129 },
  );
});

test('a disabled row is not listed, however wrong it is', () => {
  expect(compileTable({ routes: [{ enabled: false }] }).skipped).toEqual([]);
});

test('an empty domain is any domain', () => {
  const table = compileTable({ routes: [{ address: '1', domain: '' }] });
  expect(matchRoute(table, { ...called('1'), domain: 'acme' })).toMatchObject({
    index: 0,
    scope: 'any',
  });
});

test.each([
  [{ address: '1', match: 'regex' }, 'match-unreadable'],
  [{ address: '1', enabled: 'no' }, 'enabled-unreadable'],
  [{ address: '1', domain: null }, 'domain-unreadable'],
  [{ address: '1', domain: 'a b' }, 'domain-unreadable'],
  [{ address: '1', match: 'prefix', domain: 'a b' }, 'domain-unreadable'],
])('the row %j takes the calls to its address, so that they fail', (row, code) => {
  const table = compileTable({ routes: [row, { address: '2' }] });
  expect(table.skipped).toEqual([{ index: 0, code }]);
  expect(matchRoute(table, called('1'))).toMatchObject({ index: 0, scope: 'any' });
  expect(checkRow({ type: 'say', destination: 'Hello', ...row })).toMatchObject({
    kind: 'invalid',
    issues: [{ path: [code.replace('-unreadable', '')] }],
  });
  expect(matchRoute(table, called('2'))).toMatchObject({ index: 1 });
  expect(matchRoute(table, called('12'))).toEqual({ kind: 'default' });
});

test('a row that cannot be read takes no call from one that can', () => {
  const routes = [
    { address: '1', enabled: 'no' },
    { address: '%31' },
    { address: '1', domain: 'acme' },
    { address: '2', match: 'regex', enabled: false },
  ];
  const table = compileTable({ routes });
  expect(matchRoute(table, called('1'))).toMatchObject({ index: 1, second: { kind: 'default' } });
  expect(matchRoute(table, { ...called('1'), domain: 'acme' })).toMatchObject({ index: 2 });
  expect(matchRoute(table, called('2'))).toEqual({ kind: 'default' });
});
