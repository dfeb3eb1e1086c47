/** A table as text: columns separated by spaces, no lines, nothing behind the last column. */
import { stripVTControlCharacters } from 'node:util';

const GAP = '  ';

/** A cell may have colours and several lines. No line ends with a blank; no newline at the end. */
export function renderTable(
  rows: readonly (readonly string[])[],
  head: readonly string[] = [],
): string {
  const all = (head.length === 0 ? rows : [head, ...rows]).map((row) =>
    row.map((cell) => cell.split('\n')),
  );
  const widths: number[] = [];
  for (const row of all) {
    for (const [column, lines] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, ...lines.map(widthOf));
    }
  }
  return all
    .flatMap((row) => {
      const height = Math.max(1, ...row.map((lines) => lines.length));
      return Array.from({ length: height }, (_, at) =>
        row
          .map((lines, column) => padded(lines[at] ?? '', widths[column] ?? 0))
          .join(GAP)
          .replace(/ +$/, ''),
      );
    })
    .join('\n');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text));
}

/** Columns on a terminal: colours take none, letters with accents one, East Asian ones and most emoji two. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(stripVTControlCharacters(text))) {
    width += WIDE.test(segment) ? 2 : 1;
  }
  return width;
}

const GRAPHEMES = new Intl.Segmenter();
const WIDE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/u;
