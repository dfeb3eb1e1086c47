/** Reads routes from CSV, whatever its delimiter. */
import { parse, type ParseError } from 'papaparse';
import { unguardCell } from './csv-cell';
import { DEFAULT_ROW, SETTINGS_ROW, readHeader, type CsvHeader } from './csv-columns';
import type { FileReading, FileRow, RowProblem } from './file-reading';
import { readCsvRow } from './read-csv-row';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** First line by which a spreadsheet says what its delimiter is. */
const SEPARATOR_LINE = /^sep=(.)\r?\n?/i;

interface Layout {
  readonly delimiter: string;
  readonly newline: '\r\n' | '\n' | '\r';
}

export function readCsv(text: string): FileReading {
  const declared = SEPARATOR_LINE.exec(text);
  const [separatorLine = ''] = declared ?? [];
  const body = text.slice(separatorLine.length);
  const layout = layoutOf(body, declared?.[1]);
  const { data, errors } = parse<string[]>(body, layout);
  const lines = linesOf(data, separatorLine === '' ? 1 : 2);
  const start = data.findIndex((cells) => !isBlank(cells));
  if (start < 0) return { kind: 'unreadable', problem: { kind: 'empty' } };
  const header = readHeader((data[start] ?? []).map(unguardCell));
  const { missing, repeated } = header;
  if (missing.length > 0) {
    return { kind: 'unreadable', problem: { kind: 'columns-missing', columns: missing } };
  }
  if (repeated.length > 0) {
    return { kind: 'unreadable', problem: { kind: 'columns-repeated', columns: repeated } };
  }
  const file = new CsvFile(header);
  data.forEach((cells, index) => {
    if (index > start && !isBlank(cells)) file.add(cells.map(unguardCell), lines[index]);
  });
  return file.reading([...new Set(errors.map(({ row }: ParseError) => lines[row ?? start]))]);
}

class CsvFile {
  readonly #header: CsvHeader;
  readonly #routes: FileRow[] = [];
  readonly #problems: RowProblem[] = [];
  #default: FileRow | undefined;
  #settings: FileRow | undefined;

  constructor(header: CsvHeader) {
    this.#header = header;
  }

  add(cells: readonly string[], line: number | undefined): void {
    const { kind, row, address, problems } = readCsvRow(this.#header, cells);
    const found = [...problems];
    if (kind === 'route') this.#routes.push({ line, row });
    else if (kind === DEFAULT_ROW) {
      if (this.#default) found.push({ kind: 'second-row-of-its-kind', match: kind });
      else this.#default = { line, row };
    } else if (this.#settings) found.push({ kind: 'second-row-of-its-kind', match: SETTINGS_ROW });
    else this.#settings = { line, row };
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
    };
  }
}

/** Of the delimiters the one that gives most of the columns which a table has. */
function layoutOf(text: string, declared: string | undefined): Layout {
  const [newline = '\n'] = /\r\n|\n|\r/.exec(text) ?? [];
  const line = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const known = (delimiter: string) => {
    const [names = []] = parse<string[]>(line, { delimiter }).data;
    const { places, options } = readHeader(names);
    return places.size + options.length;
  };
  const best = DELIMITERS.reduce((one, other) => (known(other) > known(one) ? other : one));
  return { delimiter: declared ?? best, newline: newline as Layout['newline'] };
}

/** The line on which each row begins: a cell in quotes may have lines of its own. */
function linesOf(data: readonly (readonly string[])[], first: number): readonly number[] {
  let line = first;
  return data.map((cells) => {
    const start = line;
    line += 1;
    for (const cell of cells) line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    return start;
  });
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
