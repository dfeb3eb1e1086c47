/** Cells of CSV (RFC 4180), read from a text and written as one. */

export interface CsvCells {
  readonly rows: readonly (readonly string[])[];
  /** Indexes of rows in which a quotation mark does not close, or closes within a cell. */
  readonly badQuotes: ReadonlySet<number>;
}

const QUOTE = '"';

/** Rows end with any of the three line ends. A quotation mark within a cell that has none around it is text. */
export function readCells(text: string, delimiter: string): CsvCells {
  const rows: string[][] = [];
  const badQuotes = new Set<number>();
  const plain = new RegExp(`[^\\r\\n${escaped(delimiter)}]*`, 'y');
  let row: string[] = [];
  for (let at = 0; ;) {
    const quoted = text[at] === QUOTE ? quotedCell(text, at, delimiter) : undefined;
    if (quoted?.isBad) badQuotes.add(rows.length);
    row.push(quoted?.cell ?? pieceAt(plain, text, at));
    at = quoted?.end ?? plain.lastIndex;
    if (text.startsWith(delimiter, at)) at += delimiter.length;
    else {
      rows.push(row);
      row = [];
      if (text.startsWith('\r\n', at)) at += 1;
      at += 1;
      if (at > text.length) return { rows, badQuotes };
    }
  }
}

/** Line ends of RFC 4180; quotation marks around cells that need them. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: string): string {
  const isPlain = !/[",\r\n\uFEFF]|^ | $/.test(cell);
  return isPlain ? cell : `${QUOTE}${cell.replace(/"/g, '""')}${QUOTE}`;
}

/** A cell in quotation marks, to the one behind which the cell ends; others in it are bad, unless they are doubled. */
function quotedCell(text: string, start: number, delimiter: string) {
  const after = new RegExp(`[ ]*(?=[\\r\\n${escaped(delimiter)}]|$)`, 'y');
  let isBad = false;
  for (let from = start + 1; ;) {
    const close = text.indexOf(QUOTE, from);
    if (close < 0) return { cell: unescaped(text.slice(start + 1)), end: text.length, isBad: true };
    const isDoubled = text[close + 1] === QUOTE;
    after.lastIndex = close + 1;
    if (!isDoubled && after.test(text)) {
      return { cell: unescaped(text.slice(start + 1, close)), end: after.lastIndex, isBad };
    }
    isBad ||= !isDoubled;
    from = close + (isDoubled ? 2 : 1);
  }
}

const unescaped = (cell: string) => cell.replace(/""/g, QUOTE);
const escaped = (character: string) => character.replace(/[\\\]^-]/g, '\\$&');

function pieceAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  const [piece = ''] = pattern.exec(text) ?? [];
  return piece;
}
