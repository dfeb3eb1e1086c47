/** The content of one archive file: tables that were live, the newest in full, most others as differences. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { applyDelta, deltaTo, type JsonTable, type TableDelta } from './table-delta';

/** `id` is that of the history entry. A delta refers to the item before it, which is newer. */
export type ArchiveItem =
  | { readonly id: string; readonly table: JsonTable }
  | { readonly id: string; readonly delta: TableDelta };

/** Newest first; the first is in full. */
export type ArchiveContent = readonly ArchiveItem[];

export interface TableToKeep {
  readonly id: string;
  /** Secrets and all: the file is as private as the live table's. */
  readonly table: JsonTable;
}

/** Puts a newer table in front. The one before becomes its difference, unless that would save little. */
export function withTable(content: ArchiveContent, { id, table }: TableToKeep): ArchiveContent {
  const [first, ...rest] = content;
  if (!first || !('table' in first)) return [{ id, table }, ...content];
  const delta = deltaTo(first.table, table);
  const isWorth = charactersOf(delta) * 2 < charactersOf(first.table);
  return [{ id, table }, isWorth ? { id: first.id, delta } : first, ...rest];
}

/** The table of an entry; undefined if this file does not hold it. */
export function tableIn(content: ArchiveContent, id: string): JsonTable | undefined {
  let table: JsonTable | undefined;
  for (const item of content) {
    if ('table' in item) table = item.table;
    else table = table && applyDelta(table, item.delta);
    if (item.id === id) return table;
  }
  return undefined;
}

/** Without the oldest tables that no entry of the history names any more. */
export function withoutForgotten(
  content: ArchiveContent,
  isKnown: (id: string) => boolean,
): ArchiveContent {
  const lastKnown = content.map(({ id }) => isKnown(id)).lastIndexOf(true);
  return content.slice(0, lastKnown + 1);
}

/** Characters of JSON of all but the newest table. */
export function olderCharacters(content: ArchiveContent): number {
  return content.slice(1).reduce((sum, item) => sum + charactersOf(item), 0);
}

export function packArchive(content: ArchiveContent): Uint8Array {
  return gzipSync(JSON.stringify({ format: 1, items: content }));
}

/** Undefined for a file that this code did not write. */
export function unpackArchive(file: Uint8Array): ArchiveContent | undefined {
  try {
    const read: unknown = JSON.parse(gunzipSync(file).toString('utf8'));
    return isArchive(read) ? read.items : undefined;
  } catch {
    return undefined;
  }
}

/** Only this service can upload to a private asset: its items are not looked at one by one. */
function isArchive(value: unknown): value is { readonly items: ArchiveContent } {
  if (typeof value !== 'object' || value === null) return false;
  const { format, items } = value as Readonly<Record<string, unknown>>;
  return format === 1 && Array.isArray(items);
}

function charactersOf(value: unknown): number {
  return JSON.stringify(value).length;
}
