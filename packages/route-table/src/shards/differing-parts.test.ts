/** That comparing part by part finds what comparing row by row finds. */
import { differingParts, withMergedParts } from './differing-parts';
import { diffTables } from '../comparison/diff-tables';
import { mergeTables } from '../comparison/merge-tables';
import { createRandom, type Random } from '../../test/fuzz/random';
import type { Route, RouteTable } from '../table';

const DEFAULT = { type: 'hangup', destination: '' } as const;
const base: RouteTable = {
  default: DEFAULT,
  routes: Array.from({ length: 200 }, (_, at): Route => ({
    ...{ address: `+1555${1_000_000 + at * 7_919}`, type: 'say', destination: 'x' },
  })),
};

/** Some routes edited, removed and added. */
function edited(random: Random, table: RouteTable, mark: string): RouteTable {
  const routes = table.routes.flatMap((route) => {
    if (random.oneIn(60)) return [];
    return [random.oneIn(60) ? { ...route, destination: mark } : route];
  });
  const added: Route = { address: `${mark}${random.below(1_000)}`, type: 'say', destination: mark };
  return { ...table, routes: [...routes, added] };
}

test('random changes are the same, and parts without one are left out', () => {
  const random = createRandom(5);
  for (let round = 0; round < 100; round += 1) {
    const draft = edited(random, base, 'mine');
    const { tables } = differingParts([base, draft]);
    const [one = base, other = base] = tables;
    const sorted = (changes: readonly unknown[]) =>
      changes.map((each) => JSON.stringify(each)).sort();
    expect(sorted(diffTables(one, other))).toEqual(sorted(diffTables(base, draft)));
    expect(one.routes.length).toBeLessThan(base.routes.length);
  }
});

test('random merges are the same, and rows keep the places of the first table', () => {
  const random = createRandom(6);
  let merged = 0;
  for (let round = 0; round < 100; round += 1) {
    const mine = edited(random, base, 'mine');
    const theirs = edited(random, base, 'theirs');
    const { parts, tables } = differingParts([base, mine, theirs]);
    const [one = base, two = base, three = base] = tables;
    const [whole, partly] = [mergeTables(base, mine, theirs), mergeTables(one, two, three)];
    expect(partly.kind).toBe(whole.kind);
    if (partly.kind === 'conflicts' || whole.kind === 'conflicts') continue;
    merged += 1;
    const result = withMergedParts(mine, partly.table, parts);
    expect(diffTables(whole.table, result)).toEqual([]);
    const kept = mine.routes.map(({ address }) => address);
    const places = result.routes
      .map(({ address }) => kept.indexOf(address))
      .filter((at) => at >= 0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
  expect(merged).toBeGreaterThan(10);
});

test('tables that are the same have no differing parts', () => {
  const same = { ...base, routes: base.routes.map((route) => ({ ...route })) };
  expect(differingParts([base, same])).toEqual({
    parts: new Set(),
    tables: [
      { ...base, routes: [] },
      { ...base, routes: [] },
    ],
  });
});
