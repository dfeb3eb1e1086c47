/**
 * The file of one part of a sharded table: its rows as JSON, and behind them their index.
 *
 * The index is that of a large table that is not sharded (`index-file`), with one difference: nobody reads all rows to
 * answer one call, so it has a checksum for each block of them, which is looked at when a row of the block is read.
 */
import type { PartNote } from './shard-manifest';
import { isFields } from '../findings/untrusted';
import type { Numbering } from '../numbering/numbering-settings';
import { indexRows } from '../table-index/index-rows';
import { writeIndexFile } from '../table-index/index-file';
import type { ByteRange } from '../table-index/json-ranges';
import type { Checksum } from '../table-index/crc32';
import { readTableIndex, type TableIndex } from '../table-index/table-index';
import { utf8Length } from '../twiml/response-size';

/** Bytes of a block but the last. */
export const BLOCK_BYTES = 64 * 1024;

const BEFORE = '{"routes":[';
const AFTER = ']}';
/** Goes into the tag: what is read by other code must not have the tag of this. */
const FORM = 'part1';

/** Makes the tag of a file from all that decides its content. Keyed, as rows hold passwords and heads are shown. */
export type TagOf = (...content: readonly (string | Uint8Array)[]) => string;

export interface PartFile {
  readonly note: PartNote;
  readonly content: Uint8Array;
}

/** @param rows that can be read: those of a valid table. */
export function writePart(
  rows: readonly unknown[],
  numbering: Numbering | undefined,
  tagOf: TagOf,
  checksum: Checksum,
): PartFile {
  const written = rows.map((row) => JSON.stringify(row));
  const text = new TextEncoder().encode(BEFORE + written.join(',') + AFTER);
  const { marks, tails, beginnings } = indexRows(rows, rangesOf(written), numbering !== undefined);
  const tag = tagOf(FORM, JSON.stringify(numbering ?? null), text);
  const head = { tableBytes: text.length, tableChecksum: 0, tableVersion: tag, values: {} };
  const index = writeIndexFile(
    { ...head, skipped: [], beginnings, blocks: blocksOf(text, checksum) },
    marks,
    tails,
    checksum,
  );
  const content = new Uint8Array(text.length + index.length);
  content.set(text);
  content.set(index, text.length);
  const patterns = rows.filter(isPattern).length;
  const { length: textBytes } = text;
  const note = { rows: rows.length, patterns, textBytes, bytes: content.length, tag };
  return { note, content };
}

/** Undefined if it is damaged, or of another part or table. @param index the bytes behind the text. */
export function readPartIndex(
  index: Uint8Array,
  { textBytes, tag }: PartNote,
  checksum: Checksum,
): TableIndex | undefined {
  const read = readTableIndex(index, checksum);
  return read?.head.tableVersion === tag && read.head.tableBytes === textBytes ? read : undefined;
}

/** Where each row is in the text. */
function rangesOf(written: readonly string[]): readonly ByteRange[] {
  let at = BEFORE.length;
  return written.map((row) => {
    const bytes = utf8Length(row);
    const range: ByteRange = [at, bytes];
    at += bytes + 1;
    return range;
  });
}

function blocksOf(text: Uint8Array, checksum: Checksum): readonly number[] {
  const count = Math.ceil(text.length / BLOCK_BYTES);
  return Array.from({ length: count }, (_, block) =>
    checksum(text.subarray(block * BLOCK_BYTES, (block + 1) * BLOCK_BYTES)),
  );
}

function isPattern(row: unknown): boolean {
  return isFields(row) && (row['match'] === 'prefix' || row['match'] === 'pattern');
}
