/** A history that is longer than what a publish record lists. */
import type { HistoryEntry } from './history-entry';
import { MAX_EARLIER_ENTRIES } from './history-bound';
import { makeRecord } from './make-record';
import { MAX_OLDER_ENTRIES, unpackOlder } from './older-entries';

const entry = (id: string, note = ''): HistoryEntry => ({
  kind: 'publish',
  id,
  author: 'a',
  at: '2026-11-20T12:00:00.000Z',
  note,
  changes: { kind: 'listed', changes: [] },
  requestTag: 't',
});
const recordOf = (earlier: readonly HistoryEntry[]) =>
  makeRecord({
    id: 'publish-now',
    author: 'a',
    at: new Date(0),
    note: '',
    requestTag: 't',
    changes: { kind: 'unknown' },
    table: undefined,
    earlier,
    archive: [],
  });
const idsOf = (entries: readonly HistoryEntry[]) => entries.map(({ id }) => id);

test('a thousand entries are kept: the newest are listed, the others packed, none twice', () => {
  const entries = Array.from({ length: 1_100 }, (_, at) => entry(`publish-${at}`));
  const record = recordOf(entries);
  expect(record.earlier).toHaveLength(MAX_EARLIER_ENTRIES);
  const kept = [...record.earlier, ...unpackOlder(record)];
  expect(idsOf(kept)).toEqual(idsOf(entries.slice(0, MAX_EARLIER_ENTRIES + MAX_OLDER_ENTRIES)));
});

test('a short history packs nothing', () => {
  const record = recordOf([entry('one')]);
  expect(record).not.toHaveProperty('older');
  expect(unpackOlder(record)).toEqual([]);
});

test('entries that cannot be made small are fewer, the newest stay', () => {
  // Digits without a pattern: they hardly get smaller.
  let seed = 1;
  const noise = () =>
    Array.from({ length: 1_000 }, () => (seed = (seed * 48_271) % 2_147_483_647).toString(36)).join(
      '',
    );
  const entries = Array.from({ length: MAX_EARLIER_ENTRIES + 300 }, (_, at) =>
    entry(`publish-${at}`, at < MAX_EARLIER_ENTRIES ? '' : noise()),
  );
  const record = recordOf(entries);
  const older = unpackOlder(record);
  expect(older.length).toBeGreaterThan(10);
  expect(older.length).toBeLessThan(300);
  expect(record.older?.length).toBeLessThanOrEqual(500_000);
  expect(older[0]?.id).toBe(`publish-${MAX_EARLIER_ENTRIES}`);
});
