/** Writes the record of a new publish: what it changes, and the history that it carries on. */
import { diffTables, type RouteTable } from 'route-table';
import { boundChanges, boundEntries } from '../history/history-bound';
import type { HistoryEntry, RecordedChanges } from '../history/history-entry';
import { packTable, type PublishRecord } from '../publishing/publish-record';

export interface RecordParts {
  readonly id: string;
  readonly author: string;
  readonly at: Date;
  readonly note: string;
  readonly requestTag: string;
  /** Without secrets, as the next one is. */
  /** Undefined where it was not valid. */
  readonly before: RouteTable | undefined;
  readonly after: RouteTable;
  /** Newest first. */
  readonly earlier: readonly HistoryEntry[];
}

export function makeRecord(parts: RecordParts): PublishRecord {
  const { id, author, at, note, requestTag, before, after, earlier } = parts;
  const changes: RecordedChanges = before
    ? boundChanges({ kind: 'listed', changes: diffTables(before, after) })
    : { kind: 'unknown' };
  return {
    format: 1,
    kind: 'publish',
    entry: { kind: 'publish', id, author, at: at.toISOString(), note, changes, requestTag },
    earlier: boundEntries(earlier),
    ...packTable(after),
  };
}
