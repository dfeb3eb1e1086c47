/**
 * The file of an index: a checksum, a head as JSON, and two lists of rows, sorted by what they are found by.
 *
 *     8 bytes   magic
 *     4         CRC-32 of all that follows
 *     4         bytes of the head
 *     …         head: JSON in ASCII, then zeros up to a multiple of 4
 *     4 × marks         marks, ascending
 *     4 × marks         where the row of each begins in the table, in bytes
 *     4 × marks         how many bytes it has
 *     4 × tails, three times, in the same way
 *
 * Numbers are unsigned, of 32 bits, the low byte first.
 */
import type { Checksum } from './crc32';
import type { ByteRange } from './json-ranges';
import { isFields } from '../findings/untrusted';

/** An enabled row that matches no call, or whose calls fail, because it cannot be read. */
export interface SkippedRoute {
  readonly key: string;
  /** What cannot be read (`…-unreadable`), or what is wrong with the pattern. */
  readonly code: string;
}

export interface IndexHead {
  /** Of the table that it was made from: its size, CRC-32 and tag. */
  readonly tableBytes: number;
  readonly tableChecksum: number;
  readonly tableVersion: string;
  /** Where the values of the table are, all but its routes, by name. */
  readonly values: Readonly<Record<string, ByteRange>>;
  /** For the log. */
  readonly skipped: readonly SkippedRoute[];
  /** Lengths of the beginnings that prefixes and patterns are found by, ascending, in UTF-16 units. */
  readonly beginnings: readonly number[];
  readonly marks: number;
  readonly tails: number;
  /** Only in the parts of a sharded table: the CRC-32 of each block of the text (`shards/part-file.ts`). */
  readonly blocks?: readonly number[];
}

/** What a row is found by, and where it is. */
export interface FoundBy {
  readonly by: number;
  readonly row: ByteRange;
}

/** A list of rows, ascending by what they are found by. */
export interface IndexList {
  readonly length: number;
  readonly by: (entry: number) => number;
  readonly row: (entry: number) => ByteRange;
}

export interface IndexFile {
  readonly head: IndexHead;
  readonly marks: IndexList;
  readonly tails: IndexList;
}

/** `rtindex1`: the digit is the version of the format. */
const MAGIC = [0x72, 0x74, 0x69, 0x6e, 0x64, 0x65, 0x78, 0x31];
const CHECKSUM_AT = 8;
const HEAD_LENGTH_AT = 12;
const HEAD_AT = 16;
const WORD = 4;
/** For each entry: what it is found by, offset and length. */
const ENTRY_WORDS = 3;
const HEX = 16;

/** @param marks and `tails` in any order; their numbers are put into the head. */
export function writeIndexFile(
  head: Omit<IndexHead, 'marks' | 'tails'>,
  marks: readonly FoundBy[],
  tails: readonly FoundBy[],
  checksum: Checksum,
): Uint8Array {
  const json = ascii(JSON.stringify({ ...head, marks: marks.length, tails: tails.length }));
  const listsAt = wholeWords(HEAD_AT + json.length);
  const entryBytes = ENTRY_WORDS * WORD;
  const file = new Uint8Array(listsAt + entryBytes * (marks.length + tails.length));
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  view.setUint32(HEAD_LENGTH_AT, json.length, true);
  for (let at = 0; at < json.length; at += 1) file[HEAD_AT + at] = json.charCodeAt(at);
  writeList(view, listsAt, marks);
  writeList(view, listsAt + entryBytes * marks.length, tails);
  view.setUint32(CHECKSUM_AT, checksum(file.subarray(HEAD_LENGTH_AT)), true);
  return file;
}

/** Undefined for any other file, a damaged one, and one of another version. */
export function readIndexFile(file: Uint8Array, checksum: Checksum): IndexFile | undefined {
  if (file.length < HEAD_AT || MAGIC.some((byte, at) => file[at] !== byte)) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(CHECKSUM_AT, true) !== checksum(file.subarray(HEAD_LENGTH_AT)))
    return undefined;
  const headEnd = HEAD_AT + view.getUint32(HEAD_LENGTH_AT, true);
  if (headEnd > file.length) return undefined;
  const head = readHead(file.subarray(HEAD_AT, headEnd));
  if (head === undefined) return undefined;
  const marksAt = wholeWords(headEnd);
  const tailsAt = marksAt + head.marks * ENTRY_WORDS * WORD;
  if (file.length !== tailsAt + head.tails * ENTRY_WORDS * WORD) return undefined;
  return {
    head,
    marks: readList(view, marksAt, head.marks),
    tails: readList(view, tailsAt, head.tails),
  };
}

function writeList(view: DataView, at: number, entries: readonly FoundBy[]): void {
  const { length } = entries;
  // Typed arrays sort fast: what an entry is found by and its place, in one number below 2^53.
  const order = Float64Array.from(entries, ({ by }, place) => by * length + place).sort();
  order.forEach((each, to) => {
    const entry = entries[each % length];
    if (entry === undefined) return;
    const [offset, bytes] = entry.row;
    view.setUint32(at + to * WORD, entry.by, true);
    view.setUint32(at + (length + to) * WORD, offset, true);
    view.setUint32(at + (2 * length + to) * WORD, bytes, true);
  });
}

function readList(view: DataView, at: number, length: number): IndexList {
  const word = (list: number, entry: number) =>
    view.getUint32(at + (list * length + entry) * WORD, true);
  return {
    length,
    by: (entry) => word(0, entry),
    row: (entry) => [word(1, entry), word(2, entry)],
  };
}

/** The JSON is of our own, but perhaps of another time: a head that is not understood is none. */
function readHead(bytes: Uint8Array): IndexHead | undefined {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  try {
    const head: unknown = JSON.parse(text);
    return isHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

function isHead(head: unknown): head is IndexHead {
  if (!isFields(head)) return false;
  const { tableVersion, values, skipped, beginnings, blocks = [] } = head;
  const counts = ['tableBytes', 'tableChecksum', 'marks', 'tails'];
  return (
    counts.every((name) => isCount(head[name])) &&
    typeof tableVersion === 'string' &&
    isFields(values) &&
    Object.values(values).every((range) => isCounts(range) && range.length === 2) &&
    Array.isArray(skipped) &&
    skipped.every(isSkipped) &&
    isCounts(beginnings) &&
    isCounts(blocks)
  );
}

function isSkipped(value: unknown): boolean {
  return isFields(value) && typeof value['key'] === 'string' && typeof value['code'] === 'string';
}

function isCounts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(isCount);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function wholeWords(bytes: number): number {
  return Math.ceil(bytes / WORD) * WORD;
}

/** JSON says every character in ASCII too. */
function ascii(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(HEX).padStart(WORD, '0')}`,
  );
}
