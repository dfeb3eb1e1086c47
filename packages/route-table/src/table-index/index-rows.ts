/** The entries of an index: what each row is found by. */
import type { FoundBy } from './index-file';
import type { ByteRange } from './json-ranges';
import { marksOfRow } from './marks-of-row';
import { tailOf } from './tails';

export interface IndexedRows {
  readonly marks: readonly FoundBy[];
  readonly tails: readonly FoundBy[];
  /** Ascending. */
  readonly beginnings: readonly number[];
}

/** @param isNumbered whether the table has numbering: without it no number means another one. */
export function indexRows(
  rows: readonly unknown[],
  ranges: readonly ByteRange[],
  isNumbered: boolean,
): IndexedRows {
  const marks: FoundBy[] = [];
  const tails: FoundBy[] = [];
  const beginnings = new Set<number>();
  ranges.forEach((row, index) => {
    const found = marksOfRow(rows[index]);
    for (const by of found.marks) marks.push({ by, row });
    if (found.beginning !== undefined) beginnings.add(found.beginning);
    const tail = isNumbered && found.exact !== undefined ? tailOf(found.exact) : undefined;
    if (tail !== undefined) tails.push({ by: tail, row });
  });
  return { marks, tails, beginnings: [...beginnings].sort((one, other) => one - other) };
}
