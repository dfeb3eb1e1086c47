/** How much history a publish record carries; the oldest is dropped first. */
import type { HistoryEntry, RecordedChanges } from './history-entry';

/** Entries kept beside the newest. */
export const MAX_EARLIER_ENTRIES = 200;
/** Deployments from elsewhere between two publishes, the newest ones. */
export const MAX_CLI_ENTRIES = 10;
/** Characters of JSON of all of them. */
export const MAX_EARLIER_CHARACTERS = 400_000;
/** Characters of JSON of the changes of one entry; more are counted, not listed. */
export const MAX_CHANGES_CHARACTERS = 150_000;

/** The entries that fit, newest first. */
export function boundEntries(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const kept: HistoryEntry[] = [];
  let characters = 0;
  for (const entry of entries.slice(0, MAX_EARLIER_ENTRIES)) {
    characters += JSON.stringify(entry).length;
    if (characters > MAX_EARLIER_CHARACTERS) break;
    kept.push(entry);
  }
  return kept;
}

export function boundChanges(changes: RecordedChanges): RecordedChanges {
  if (changes.kind !== 'listed') return changes;
  if (JSON.stringify(changes.changes).length <= MAX_CHANGES_CHARACTERS) return changes;
  return { kind: 'too-many', count: changes.changes.length };
}
