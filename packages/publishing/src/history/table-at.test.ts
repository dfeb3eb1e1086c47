/** The way back from the live table. */
import { diffTables, tableAfter, undoChanges, type RouteTable } from 'route-table';
import type { HistoryEntry } from './history-entry';
import { presentWith } from '../../test/present-with';
import { tableAt } from './table-at';

const say = (address: string, destination: string) =>
  ({ address, type: 'say', destination }) as const;
const tables: readonly RouteTable[] = [
  { routes: [say('a', 'A')], default: { type: 'hangup', destination: '' } },
  { routes: [say('a', 'A2'), say('b', 'B')], default: { type: 'hangup', destination: '' } },
  { routes: [say('b', 'B')], default: say('', 'D'), numbering: { defaultCountry: 'US' } },
];
const live = tables[2]!;
const step = (at: number): HistoryEntry => ({
  kind: 'publish',
  id: `publish-${at}`,
  author: 'a',
  at: '',
  note: '',
  requestTag: '',
  changes: { kind: 'listed', changes: diffTables(tables[at - 1]!, tables[at]!) },
  liveAt: new Date(at * 60_000).toISOString(),
});
const entries = [step(2), step(1)];

test('what was done is undone, field by field and row by row', () => {
  expect(tableAfter(live, entries, 0)).toBe(live);
  expect(diffTables(tableAfter(live, entries, 1)!, tables[1]!)).toEqual([]);
  expect(diffTables(tableAfter(live, entries, 2)!, tables[0]!)).toEqual([]);
});

test.each([
  [150_000, 2],
  [120_000, 2],
  [119_000, 1],
  [60_000, 1],
  [1_000, 0],
])('%i ms after the beginning table %i was live', (ms, expected) => {
  const found = tableAt({ entries, archive: [] }, presentWith(live), new Date(ms)) as RouteTable;
  expect(diffTables(found, tables[expected]!)).toEqual([]);
});

test('behind changes that are not listed the way back is not known', () => {
  const unknown: HistoryEntry = { ...step(2), changes: { kind: 'too-many', count: 9 } };
  expect(tableAfter(live, [unknown, step(1)], 1)).toBeUndefined();
});

test('changes that did not lead to the table are not undone', () => {
  expect(
    undoChanges(live, [{ kind: 'added', key: '["","exact","x"]', route: say('x', 'X') }]),
  ).toBeUndefined();
});
