/** Splits a table into its head, its parts and their order, and puts them together again. */
import { writePart, type PartFile, type TagOf } from './part-file';
import { partOfRow } from './part-of';
import { PARTS, SHARDS_KEY, writeManifest, type ShardedHead } from './shard-manifest';
import type { RouteTable } from '../table';
import type { Checksum } from '../table-index/crc32';

export interface SplitTable {
  /** As the table, with the manifest in the place of its routes. */
  readonly head: ShardedHead;
  /** For each row of the table the number of its part. */
  readonly order: Uint8Array;
  /** All of them; one may have no rows. */
  readonly parts: readonly PartFile[];
}

/** @param table that is valid, without a field `shards` of its own. */
export function splitTable(table: RouteTable, tagOf: TagOf, checksum: Checksum): SplitTable {
  const order = Uint8Array.from(table.routes, partOfRow);
  const rows = Array.from({ length: PARTS }, (): unknown[] => []);
  table.routes.forEach((row, at) => rows[order[at] ?? 0]?.push(row));
  const parts = rows.map((each) => writePart(each, table.numbering, tagOf, checksum));
  return {
    head: headWith(
      table,
      order,
      parts.map(({ note }) => note),
      tagOf,
    ),
    order,
    parts,
  };
}

/** The head of a table, or of the one before it, with the manifest of these parts. */
function headWith(
  table: object,
  order: Uint8Array,
  notes: Parameters<typeof writeManifest>[1],
  tagOf: TagOf,
): ShardedHead {
  const manifest = writeManifest(tagOf(order), notes);
  return renamed(table, 'routes', SHARDS_KEY, manifest);
}

/** Undefined if they do not fit together. @param rows of each part, in their order. */
export function joinTable(
  head: ShardedHead,
  order: Uint8Array,
  rows: readonly (readonly unknown[])[],
): object | undefined {
  const next = rows.map(() => 0);
  const routes: unknown[] = [];
  for (const part of order) {
    const at = next[part];
    if (at === undefined || at >= (rows[part]?.length ?? 0)) return undefined;
    routes.push(rows[part]?.[at]);
    next[part] = at + 1;
  }
  const isWhole = rows.every(({ length }, part) => next[part] === length);
  return isWhole ? renamed(head, SHARDS_KEY, 'routes', routes) : undefined;
}

/** Everything else stays in its place: the table is given back as it was. */
function renamed(fields: object, from: string, to: string, value: unknown): ShardedHead {
  const entries = (Object.entries(fields) as readonly [string, unknown][])
    .filter(([name]) => name !== to)
    .map(([name, each]) => (name === from ? [to, value] : [name, each]));
  return Object.fromEntries(entries) as ShardedHead;
}
