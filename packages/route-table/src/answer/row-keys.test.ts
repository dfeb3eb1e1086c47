/** That rows of an open table have the keys that they have when tables are compared. */
import fc from 'fast-check';
import { arbitraryTable } from '../../test/arbitrary-table';
import { keyRoutes } from '../comparison/route-key';
import { compileTable } from '../matching/compile-table';
import { RowKeys } from './row-keys';

test('every row has the key that a comparison of tables gives it', () => {
  fc.assert(
    fc.property(arbitraryTable, ({ routes }) => {
      expect(new RowKeys(routes, []).all()).toEqual([...keyRoutes(routes).keys()]);
    }),
  );
});

test('a row that takes calls has it too, whatever is disabled above', () => {
  const row = fc.record({
    address: fc.constantFrom('1', '2', 'X'),
    match: fc.constantFrom(undefined, 'exact', 'prefix', 'pattern'),
    enabled: fc.constantFrom(undefined, true, false),
    domain: fc.constantFrom(undefined, 'acme', 'ACME.sip.twilio.com'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (routes) => {
      const all = new RowKeys(routes, []).all();
      const keys = new RowKeys(routes, compileTable({ routes }).absent);
      const taken = new Set<string>();
      routes.forEach(({ enabled }, index) => {
        if (enabled === false) return;
        // The first enabled one of rows with the same three takes their calls.
        const [domain, match, address] = JSON.parse(all[index] ?? '') as string[];
        const same = JSON.stringify([domain, match, address]);
        if (taken.has(same)) return;
        taken.add(same);
        expect(keys.keyOf(index)).toBe(all[index]);
      });
    }),
  );
});

test.each<[unknown, string]>([
  [{ address: '1', match: 7, domain: {} }, '["object","number","1"]'],
  [{ address: ['x'] }, '["","exact","object"]'],
  [null, '["","exact","object"]'],
  [{}, '["","exact","undefined"]'],
])('the row %j, which cannot be read, has a key as well', (row, key) => {
  expect(new RowKeys([row], [0]).keyOf(0)).toBe(key);
});
