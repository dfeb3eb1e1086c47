/** An older table comes back exactly, whatever lies between the two. */
import fc from 'fast-check';
import { applyDelta, deltaTo } from './table-delta';

const row = fc.record({ address: fc.constantFrom('a', 'b', 'c', 'd'), n: fc.nat(3) });
const table = fc.dictionary(
  fc.constantFrom('routes', 'default', 'numbering', 'plans'),
  fc.oneof(fc.array(row, { maxLength: 12 }), row, fc.string()),
);

test('any older table is made from any newer one, to the byte', () => {
  fc.assert(
    fc.property(table, table, (older, newer) => {
      const stored = JSON.parse(JSON.stringify(deltaTo(older, newer))) as never;
      expect(JSON.stringify(applyDelta(newer, stored))).toBe(JSON.stringify(older));
    }),
    { numRuns: 500 },
  );
});

test('rows that both have are not written again', () => {
  const routes = Array.from({ length: 1_000 }, (_, at) => ({ address: `${at}`, type: 'say' }));
  const newer = { routes: [{ address: 'new' }, ...routes.slice(0, 500), ...routes.slice(501)] };
  expect(JSON.stringify(deltaTo({ routes }, newer)).length).toBeLessThan(120);
});
