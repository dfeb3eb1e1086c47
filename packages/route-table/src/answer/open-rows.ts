/** Rows that calls are matched with; they are checked when a call first needs them. */
import { checkRow, type CheckedRow } from './checked-row';
import { RowKeys } from './row-keys';
import { compileTable, type CompiledTable } from '../matching/compile-table';
import type { Numbering } from '../numbering/numbering-settings';
import type { SkippedRoute } from '../table-index/index-file';

/** `index` is that of a match. */
export interface OpenRows {
  readonly compiled: CompiledTable;
  /** Checked at the first call, then remembered. */
  readonly checkedRow: (index: number) => CheckedRow;
  readonly keyOf: (index: number) => string;
  readonly skipped: () => readonly SkippedRoute[];
}

/** The rows of a table in their order, or enough of them: those that may take a call, and those that count in their keys. */
export function openRows(rows: readonly unknown[], numbering: Numbering | undefined): OpenRows {
  const compiled = compileTable({ routes: rows, ...(numbering && { numbering }) });
  const keys = new RowKeys(rows, compiled.absent);
  const checked = new Map<number, CheckedRow>();
  return {
    compiled,
    checkedRow(index) {
      const known = checked.get(index);
      if (known) return known;
      const row = checkRow(rows[index]);
      checked.set(index, row);
      return row;
    },
    keyOf: (index) => keys.keyOf(index),
    skipped() {
      if (compiled.skipped.length === 0) return [];
      const all = keys.all();
      return compiled.skipped.map(({ index, ...why }) => ({ key: all[index] ?? '', ...why }));
    },
  };
}
