/** Hides the secrets in an entry of the history: the version that wrote it may have known fewer of them. */
import { maskSecretsInChanges, type Fingerprint } from 'route-table';
import type { HistoryEntry, RecordedChanges } from './history-entry';

export function maskEntries(
  entries: readonly HistoryEntry[],
  fingerprint: Fingerprint,
): readonly HistoryEntry[] {
  return entries.map((entry) => ({
    ...entry,
    changes: maskRecordedChanges(entry.changes, fingerprint),
  }));
}

export function maskRecordedChanges(
  recorded: RecordedChanges,
  fingerprint: Fingerprint,
): RecordedChanges {
  if (recorded.kind !== 'listed') return recorded;
  return { kind: 'listed', changes: maskSecretsInChanges(recorded.changes, fingerprint) };
}
