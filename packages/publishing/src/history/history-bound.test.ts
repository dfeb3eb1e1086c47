/** What is dropped when the history grows too large. */
import type { HistoryEntry } from './history-entry';
import {
  boundChanges,
  boundEntries,
  MAX_CHANGES_CHARACTERS,
  MAX_EARLIER_CHARACTERS,
  MAX_EARLIER_ENTRIES,
} from './history-bound';

const entry = (id: string, note = ''): HistoryEntry => ({
  kind: 'publish',
  id,
  author: 'a',
  at: '2026-11-20T12:00:00.000Z',
  note,
  changes: { kind: 'listed', changes: [] },
  requestTag: 't',
});

test('the oldest entries go first', () => {
  const entries = Array.from({ length: MAX_EARLIER_ENTRIES + 5 }, (_, at) =>
    entry(`publish-${at}`),
  );
  const kept = boundEntries(entries);
  expect(kept).toHaveLength(MAX_EARLIER_ENTRIES);
  expect(kept[0]?.id).toBe('publish-0');
});

test('entries that are too long together are fewer', () => {
  const long = 'x'.repeat(MAX_EARLIER_CHARACTERS / 3);
  const entries = ['a', 'b', 'c', 'd'].map((id) => entry(id, long));
  expect(boundEntries(entries).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('too many changes are counted and not listed', () => {
  const route = {
    address: 'a',
    type: 'say',
    destination: 'x'.repeat(MAX_CHANGES_CHARACTERS),
  } as const;
  const changes = [{ kind: 'added', key: 'a', route }] as const;
  expect(boundChanges({ kind: 'listed', changes })).toEqual({ kind: 'too-many', count: 1 });
});
