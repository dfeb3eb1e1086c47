/** Splits a table into its head, its parts and their order, and puts them together again. */
import { writePart, type PartFile, type TagOf } from './part-file';
import { partOfRow } from './part-of';
import { headOf, tableOfHead } from './shard-head';
import { PARTS, writeManifest, type ShardedHead } from './shard-manifest';
import type { UnknownFields } from '../findings/untrusted';
import type { RouteTable } from '../table';
import type { Checksum } from '../table-index/crc32';

export interface SplitTable {
  readonly head: ShardedHead;
  /** For each row of the table the number of its part. */
  readonly order: Uint8Array;
  /** All of them; one may have no rows. */
  readonly parts: readonly PartFile[];
}

/** @param table that is valid, without a field `shards` of its own. */
export function splitTable(table: RouteTable, tagOf: TagOf, checksum: Checksum): SplitTable {
  const { order, rows } = splitRows(table.routes);
  const parts = rows.map((each) => writePart(each, table.numbering, tagOf, checksum));
  const notes = parts.map(({ note }) => note);
  return { head: headOf(table, writeManifest(tagOf(order), notes)), order, parts };
}

/** The rows of each part, and for each row the number of its part. */
export function splitRows<Row>(routes: readonly Row[]): {
  readonly order: Uint8Array;
  readonly rows: readonly (readonly Row[])[];
} {
  const order = Uint8Array.from(routes, partOfRow);
  const rows = Array.from({ length: PARTS }, (): Row[] => []);
  routes.forEach((row, at) => rows[order[at] ?? 0]?.push(row));
  return { order, rows };
}

/** Undefined if they do not fit together. @param rows of each part, in their order. */
export function joinTable(
  head: ShardedHead,
  order: Uint8Array,
  rows: readonly (readonly unknown[])[],
): UnknownFields | undefined {
  const next = rows.map(() => 0);
  const routes: unknown[] = [];
  for (const part of order) {
    const at = next[part];
    if (at === undefined || at >= (rows[part]?.length ?? 0)) return undefined;
    routes.push(rows[part]?.[at]);
    next[part] = at + 1;
  }
  const isWhole = rows.every(({ length }, part) => next[part] === length);
  return isWhole ? tableOfHead(head, routes) : undefined;
}
