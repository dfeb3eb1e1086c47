/** Reads routes from CSV, whatever its delimiter. */
import { unguardCell } from './csv-cell';
import { readCells } from './csv-cells';
import { DEFAULT_ROW, SETTINGS_ROW, readHeader, type Column, type CsvHeader } from './csv-columns';
import { systemOf } from './foreign/did-table';
import type { FileReading, FileRow, RowProblem } from './file-reading';
import { readCsvRow } from './read-csv-row';
import type { Steps } from './steps';

/** Rows that are read without a break. */
const ROWS_AT_ONCE = 1000;

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** First line by which a spreadsheet says what its delimiter is. */
const SEPARATOR_LINE = /^sep=(.)\r?\n?/i;

export function* readCsv(text: string): Steps<FileReading> {
  const declared = SEPARATOR_LINE.exec(text);
  const [separatorLine = ''] = declared ?? [];
  const body = text.slice(separatorLine.length);
  const { rows, badQuotes } = readCells(body, declared?.[1] ?? delimiterOf(body));
  const lines = linesOf(rows, separatorLine === '' ? 1 : 2);
  const start = rows.findIndex((cells) => !isBlank(cells));
  if (start < 0) return { kind: 'unreadable', problem: { kind: 'empty' } };
  const head = (rows[start] ?? []).map(unguardCell);
  const header = readHeader(head);
  const { missing, repeated } = header;
  const system = systemOf(head);
  if (system !== undefined || isOfOthers(head, missing)) {
    const others = rows.flatMap((cells, index) =>
      index > start && !isBlank(cells)
        ? [{ line: lines[index] ?? 0, cells: cells.map(unguardCell) }]
        : [],
    );
    return { kind: 'foreign', source: { kind: 'table', system, head, rows: others } };
  }
  if (missing.length > 0) {
    return { kind: 'unreadable', problem: { kind: 'columns-missing', columns: missing } };
  }
  if (repeated.length > 0) {
    return { kind: 'unreadable', problem: { kind: 'columns-repeated', columns: repeated } };
  }
  const file = new CsvFile(head, header);
  for (const [index, cells] of rows.entries()) {
    if (index > start && !isBlank(cells)) file.add(cells.map(unguardCell), lines[index]);
    if (index % ROWS_AT_ONCE === 0) yield index / rows.length;
  }
  return file.reading([...badQuotes].map((row) => lines[row]));
}

/** A table with columns, but none that says what a route is. */
function isOfOthers(head: readonly string[], missing: readonly Column[]): boolean {
  const names = head.filter((name) => name.trim() !== '');
  return names.length > 1 && missing.includes('address') && missing.includes('type');
}

class CsvFile {
  readonly #head: readonly string[];
  readonly #header: CsvHeader;
  readonly #routes: FileRow[] = [];
  readonly #problems: RowProblem[] = [];
  #default: FileRow | undefined;
  #settings: FileRow | undefined;

  constructor(head: readonly string[], header: CsvHeader) {
    this.#head = head;
    this.#header = header;
  }

  add(cells: readonly string[], line: number | undefined): void {
    const { kind, row, address, problems } = readCsvRow(this.#header, cells);
    const found = [...problems];
    if (kind === 'route') this.#routes.push({ line, row, cells });
    else if (kind === DEFAULT_ROW) {
      if (this.#default) found.push({ kind: 'second-row-of-its-kind', match: kind });
      else this.#default = { line, row, cells };
    } else if (this.#settings) found.push({ kind: 'second-row-of-its-kind', match: SETTINGS_ROW });
    else this.#settings = { line, row, cells };
    for (const what of found) this.#problems.push({ line, address, what });
  }

  reading(linesWithBadQuotes: readonly (number | undefined)[]): FileReading {
    const quotes = linesWithBadQuotes.map((line) => ({
      line,
      address: undefined,
      what: { kind: 'quotes' as const },
    }));
    return {
      kind: 'read',
      format: 'csv',
      routes: this.#routes,
      default: this.#default,
      settings: this.#settings,
      problems: [...quotes, ...this.#problems],
      unknownColumns: this.#header.unknown,
      head: this.#head,
    };
  }
}

/** The one that gives most of the columns which a table has. */
function delimiterOf(text: string): string {
  const line = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const known = (delimiter: string) => {
    const [names = []] = readCells(line, delimiter).rows;
    const { places, options } = readHeader(names);
    // Of a table of others, nothing but its columns is known.
    return places.size + options.length + names.length / 1000;
  };
  return DELIMITERS.reduce((one, other) => (known(other) > known(one) ? other : one));
}

/** The line on which each row begins: a cell in quotes may have lines of its own. */
function linesOf(rows: readonly (readonly string[])[], first: number): readonly number[] {
  let line = first;
  return rows.map((cells) => {
    const start = line;
    line += 1;
    for (const cell of cells) line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    return start;
  });
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
