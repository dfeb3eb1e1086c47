/** An index that was read: finds the few rows of its table that may take a call. */
import { readIndexFile, type IndexFile, type IndexHead, type IndexList } from './index-file';
import type { Checksum } from './crc32';
import type { ByteRange } from './json-ranges';
import { beginningMarks, markOf } from './marks';
import { tailsOf } from './tails';
import { viewsOfCall } from './views-of-call';
import type { CalledAddress } from '../address/called-address';
import { addressInKey } from '../answer/row-keys';
import type { Numbering } from '../numbering/numbering-settings';

/** Rows by where they begin, each with its bytes. */
export type FoundRows = Map<number, number>;

/** Of more rows than this nobody is better off than with the whole table: `find` ends with one more. */
export const MAX_FOUND_ROWS = 500;

/**
 * What it finds is a guess: all rows that match the call are among it, and some that do not. Whoever asks judges them.
 * It must be used for the very table that it was made from: `head` says which.
 */
export class TableIndex {
  readonly head: IndexHead;
  readonly #marks: IndexList;
  readonly #tails: IndexList;

  constructor({ head, marks, tails }: IndexFile) {
    this.head = head;
    this.#marks = marks;
    this.#tails = tails;
  }

  /** Each view of the call is looked up, as `matchRoute` compares it. */
  find(called: CalledAddress, numbering: Numbering | undefined): FoundRows {
    const { domain } = called;
    const { dialled, means, forms } = viewsOfCall(called, numbering);
    const found: FoundRows = new Map();
    for (const scope of domain === undefined ? [''] : [domain, '']) {
      for (const address of new Set([...dialled, ...forms]))
        this.#collectMark(markOf('exact', scope, address), found);
      for (const view of new Set([...dialled, ...means])) {
        for (const mark of beginningMarks(scope, view, this.head.beginnings))
          this.#collectMark(mark, found);
      }
    }
    for (const meaning of numbering === undefined ? [] : means) {
      const tails = tailsOf(meaning);
      if (tails) collect(this.#tails, ...tails, found);
    }
    return found;
  }

  /** Rows that take no call, and are called by what the row is called by: they count in its key. */
  findAbsent(row: unknown, found: FoundRows): void {
    this.#collectMark(markOf('absent', '', addressInKey(row)), found);
  }

  #collectMark(mark: number, found: FoundRows): void {
    collect(this.#marks, mark, mark, found);
  }
}

/** Undefined for a file that is not an index, or a damaged one. */
export function readTableIndex(file: Uint8Array, checksum: Checksum): TableIndex | undefined {
  const read = readIndexFile(file, checksum);
  return read && new TableIndex(read);
}

function collect(list: IndexList, first: number, last: number, found: FoundRows): void {
  for (let entry = placeOf(list, first); entry < list.length; entry += 1) {
    if (list.by(entry) > last || found.size > MAX_FOUND_ROWS) break;
    const [offset, bytes]: ByteRange = list.row(entry);
    found.set(offset, bytes);
  }
}

/** The first entry that is found by no less. */
function placeOf(list: IndexList, by: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list.by(middle) < by) low = middle + 1;
    else high = middle;
  }
  return low;
}
