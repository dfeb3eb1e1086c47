/** Writes the rows that an import leaves out, each with its line and what is wrong with it, to be corrected and imported again. */
import type { FileRow } from './file-reading';
import { COLUMNS, DEFAULT_ROW, LEFT_COLUMNS, SETTINGS_ROW } from './csv-columns';
import type { ReadableFile } from './import-parts';
import { csvText, routeCells, type Cells } from './write-csv';

/** Rows of CSV keep their columns and cells; others are written as an export writes them. */
export function writeLeftRows(
  file: ReadableFile,
  left: readonly { readonly row: FileRow; readonly reason: string }[],
): string {
  const head = file.head ?? COLUMNS;
  const kept = head.flatMap((name, place) => (isOwn(name) ? [place] : []));
  const rows = left.map(({ row, reason }) => {
    const cells = row.cells ?? cellsOf(row, file);
    return [
      `${row.line ?? ''}`,
      reason,
      ...kept.map((place) => cells[place] ?? ''),
      ...cells.slice(head.length),
    ];
  });
  return csvText([...LEFT_COLUMNS, ...kept.map((place) => head[place] ?? '')], rows);
}

/** A file of rows that were left out may itself have such rows. */
function isOwn(name: string): boolean {
  return !LEFT_COLUMNS.some((left) => left === name.trim().toLowerCase());
}

function cellsOf(
  file: FileRow,
  { default: defaultRoute, settings }: ReadableFile,
): readonly string[] {
  const row = typeof file.row === 'object' && file.row !== null ? file.row : {};
  const known = { ...routeCells(row), ...(file === defaultRoute && { match: DEFAULT_ROW }) };
  const cells: Cells =
    file === settings ? { match: SETTINGS_ROW, options: JSON.stringify(row) } : known;
  return COLUMNS.map((column) => cells[column] ?? '');
}
