/** Matching against the reference matcher. */
import fc from 'fast-check';
import { calls, crowdedTables, tables, viewsOf } from '../../test/matching-arbitraries';
import { referenceMatch, type ReferenceTable } from '../../test/reference-matcher';
import { compileTable } from './compile-table';
import { findDuplicateRoutes } from '../reachability/duplicate-routes';
import { matchRoute, type RouteMatch } from './match-route';

/** A match with rows in the place of their numbers. */
function withRows({ routes }: ReferenceTable, match: RouteMatch) {
  if (match.kind === 'default') return match;
  const { index, second, ...rest } = match;
  if (second.kind === 'default') return { ...rest, row: routes[index], second };
  const { index: secondIndex, ...secondRest } = second;
  return { ...rest, row: routes[index], second: { ...secondRest, row: routes[secondIndex] } };
}

/** Rows of which another means the same; one that cannot be read may mean the same as any. */
function repetitionsIn(table: ReferenceTable): ReadonlySet<number> {
  const repetitions = [...findDuplicateRoutes(table), ...compileTable(table).skipped];
  return new Set(repetitions.map(({ index }) => index));
}

test('a match has the route, the reason and the second place of the reference matcher', () => {
  fc.assert(
    fc.property(tables, calls, (table, all) => {
      const compiled = compileTable(table);
      for (const call of all) {
        const called = viewsOf(table, call);
        expect(matchRoute(compiled, called)).toEqual(referenceMatch(table, called));
      }
    }),
    { numRuns: 2000 },
  );
});

test('so it has where many patterns share a place', () => {
  fc.assert(
    fc.property(crowdedTables, calls, (table, all) => {
      const compiled = compileTable(table);
      for (const call of all) {
        const called = viewsOf(table, call);
        expect(matchRoute(compiled, called)).toEqual(referenceMatch(table, called));
      }
    }),
    { numRuns: 1000 },
  );
});

test('without repetitions the order of rows does not matter', () => {
  fc.assert(
    fc.property(tables, calls, fc.infiniteStream(fc.nat()), (table, all, chance) => {
      const repeated = repetitionsIn(table);
      const distinct = {
        ...table,
        routes: table.routes.filter((row, index) => row.enabled !== false && !repeated.has(index)),
      };
      const shuffled = {
        ...distinct,
        routes: distinct.routes
          .map((row) => ({ row, key: Number(chance.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row),
      };
      for (const call of all) {
        const called = viewsOf(table, call);
        expect(withRows(shuffled, matchRoute(compileTable(shuffled), called))).toEqual(
          withRows(distinct, matchRoute(compileTable(distinct), called)),
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('without repetitions the second place is what takes the call once the first route is gone', () => {
  fc.assert(
    fc.property(tables, calls, (table, all) => {
      const repeated = repetitionsIn(table);
      const routes = table.routes.map((row, index) =>
        repeated.has(index) ? { ...row, enabled: false } : row,
      );
      for (const call of all) {
        const called = viewsOf(table, call);
        const match = matchRoute(compileTable({ ...table, routes }), called);
        if (match.kind === 'default') continue;
        const without = routes.map((row, index) =>
          index === match.index ? { ...row, enabled: false } : row,
        );
        expect(matchRoute(compileTable({ ...table, routes: without }), called)).toMatchObject(
          match.second,
        );
      }
    }),
    { numRuns: 500 },
  );
});
