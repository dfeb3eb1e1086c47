/** The table as an entry of the history left it: from the archive, or by undoing the changes since. */
import { tableAfter, type RouteTable } from 'route-table';
import { tableIn, unpackArchive, type ArchiveContent } from '../archive/archive-content';
import type { ArchiveFile } from '../archive/plan-archive';
import type { JsonTable } from '../archive/table-delta';
import type { OwnDeployment } from '../protocol/own-deployment';
import type { HistoryEntry } from './history-entry';
import { maskTable, type MaskedTable } from './masked-table';
import type { History } from './read-history';

export type OldTable =
  /** As it was published, secrets and all. */
  | { readonly kind: 'archived'; readonly table: JsonTable }
  /** Secrets masked. `from` knows those that the table still had from which the changes were undone. */
  | { readonly kind: 'undone'; readonly table: RouteTable; readonly from: MaskedTable };

/** What is needed to go back: the live deployment, and its table. */
export interface Present {
  readonly own: OwnDeployment;
  readonly live: MaskedTable;
  readonly authToken: string;
}

/** Whether `oldTable` will find the state of each entry: opens no file. */
export function restorableEntries(history: History, present: Present): readonly boolean[] {
  const { entries } = history;
  const ids = idsOnDisk(history, present);
  let isKnown = false;
  return entries.map(({ id }, index) => {
    const isUndone = isKnown && entries[index - 1]?.changes.kind === 'listed';
    isKnown = isUndone || ids.has(id) || (index === 0 && present.live.table !== undefined);
    return isKnown;
  });
}

/** Undefined: the way back to the entry at `index` is not known, or not from this deployment. */
export function oldTable(history: History, present: Present, index: number): OldTable | undefined {
  const { entries } = history;
  const ids = idsOnDisk(history, present);
  const nearest = entries
    .slice(0, index + 1)
    .map(({ id }) => ids.has(id))
    .lastIndexOf(true);
  const table = nearest < 0 ? undefined : archivedTable(history, present, entries[nearest]);
  if (table && nearest === index) return { kind: 'archived', table };
  const from = table ? maskTable(table, present.authToken) : present.live;
  if (!from.table) return undefined;
  const undone = tableAfter(
    from.table,
    entries.slice(Math.max(0, nearest)),
    index - Math.max(0, nearest),
  );
  return undone && { kind: 'undone', table: undone, from };
}

/** The archive beside the running code, as content by path. */
export function readArchive(
  { archive }: History,
  own: OwnDeployment,
): (path: string) => ArchiveContent | undefined {
  if (!isOnDisk(archive, own)) return () => undefined;
  return (path) => {
    const file = own.readAsset(path);
    return file && unpackArchive(file);
  };
}

/** After a deployment from elsewhere the files are Twilio's only, until the next publish takes them over. */
function isOnDisk(archive: readonly ArchiveFile[], own: OwnDeployment): boolean {
  return archive.length > 0 && own.record?.kind === 'publish';
}

function idsOnDisk({ archive }: History, { own }: Present): ReadonlySet<string> {
  return new Set(isOnDisk(archive, own) ? archive.flatMap(({ ids }) => ids) : []);
}

function archivedTable(
  history: History,
  { own }: Present,
  entry: HistoryEntry | undefined,
): JsonTable | undefined {
  const file = history.archive.find(({ ids }) => entry && ids.includes(entry.id));
  const content = file && readArchive(history, own)(file.path);
  return content && entry && tableIn(content, entry.id);
}
