/** Writes the record of a new publish: what it changes, and the history that it carries on. */
import { diffTables, type RouteTable } from 'route-table';
import type { ArchiveFile } from '../archive/plan-archive';
import { packTable, type PublishRecord } from '../protocol/publish-record';
import { boundChanges, boundEntries } from './history-bound';
import { packOlder } from './older-entries';
import type { HistoryEntry, RecordedChanges } from './history-entry';

export interface RecordParts {
  readonly id: string;
  readonly author: string;
  readonly at: Date;
  readonly note: string;
  readonly requestTag: string;
  readonly changes: RecordedChanges;
  /** What is published, secrets masked; undefined if it is not known. */
  readonly table: RouteTable | undefined;
  /** What was published before, newest first. */
  readonly earlier: readonly HistoryEntry[];
  readonly archive: readonly ArchiveFile[];
  readonly goesAhead?: boolean;
  readonly needsAdmin?: boolean;
}

export function makeRecord(all: RecordParts): PublishRecord {
  const listed = boundEntries(all.earlier);
  const { at, table, earlier, archive, goesAhead, needsAdmin, ...parts } = all;
  return {
    format: 1,
    kind: 'publish',
    entry: { kind: 'publish', at: at.toISOString(), ...parts },
    earlier: listed,
    ...packOlder(earlier.slice(listed.length)),
    archive,
    ...(goesAhead === true && { goesAhead }),
    ...(needsAdmin === true && { needsAdmin }),
    ...(table && packTable(table)),
  };
}

/** Both tables have their secrets masked; `before` is undefined if it was not valid. */
export function changesBetween(before: RouteTable | undefined, after: RouteTable): RecordedChanges {
  if (!before) return { kind: 'unknown' };
  return boundChanges({ kind: 'listed', changes: diffTables(before, after) });
}
