/** The route table as a build stores it: its files, and the version that names its state. */
import * as zlib from 'node:zlib';
import { buildTableIndex, fastestChecksum } from 'route-table';
import type { Build, FileVersion } from './serverless-port';

/** Runtime path of `assets/config.private.json`. */
export const TABLE_PATH = '/config.json';
/** Of the index of the table, which a small table does not have. */
export const TABLE_INDEX_PATH = '/config.index';
/** Of the parts of a sharded table, whose head is at `TABLE_PATH`. */
const PARTS_ROOT = '/config/';
/** Says in which part each row of a sharded table is. */
export const ORDER_PATH = `${PARTS_ROOT}order`;

/**
 * Bytes of the smallest table that has an index: a smaller one is parsed as fast (measured: 16 ms by index and 20 ms
 * without at 80 kB, 18 and 34 ms at 400 kB).
 */
const MIN_INDEXED_BYTES = 128 * 1024;
/** Twilio's limit for a private asset is 10 MB (docs, serverless limits). */
const MAX_INDEX_BYTES = 10_000_000;

export interface StoredTable {
  /** All asset versions that make it up: the table, its index if it has one, its parts if it is sharded. */
  readonly files: readonly FileVersion[];
  /** SID (`ZN…`) that every publish of other content changes: what an edit is based on. */
  readonly version: string;
}

/** A file of a table that is not uploaded yet. */
export interface TableFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export function isTablePath(path: string): boolean {
  return path === TABLE_PATH || path === TABLE_INDEX_PATH || path.startsWith(PARTS_ROOT);
}

/** `/config/00.part`, by the number of the part. */
export function partPath(part: number): string {
  return `${PARTS_ROOT}${String(part).padStart(2, '0')}.part`;
}

/** Undefined for a build of something else. */
export function storedTableOf(build: Build): StoredTable | undefined {
  const files = build.assetVersions.filter(({ path }) => isTablePath(path));
  const table = files.find(({ path }) => path === TABLE_PATH);
  return table && { files, version: table.sid };
}

export function tableVersionOf(build: Build): string | undefined {
  return storedTableOf(build)?.version;
}

/**
 * The table, and its index if it is worth one. Both go into one build. A table without an index is read as a whole,
 * and so is one beside an index that does not fit it.
 *
 * @param text the table's JSON.
 */
export function tableFiles(text: string): readonly TableFile[] {
  const table = { path: TABLE_PATH, content: text };
  const bytes = Buffer.from(text);
  if (bytes.length < MIN_INDEXED_BYTES) return [table];
  const index = buildTableIndex(bytes, JSON.parse(text), fastestChecksum(zlib));
  const isSmall = index && index.length <= MAX_INDEX_BYTES;
  return isSmall ? [table, { path: TABLE_INDEX_PATH, content: index }] : [table];
}
