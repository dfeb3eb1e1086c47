/** Reads a source map (version 3): what each piece of a line was made from. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** A digit in base 64 holds five bits, and one that says whether more follow. */
const BITS = 5;
const MORE = 1 << BITS;

/**
 * For each line that was made, its pieces in order: `{column, source, line, column of it}`, all from 0. A piece goes on
 * to the next one; one that nothing is known of has no `source`.
 */
export function readSourceMap({ mappings, sources }) {
  let [source, sourceLine, sourceColumn] = [0, 0, 0];
  return mappings.split(';').map((line) => {
    let column = 0;
    return line
      .split(',')
      .filter((piece) => piece !== '')
      .map((piece) => {
        const [columns, ...from] = numbersOf(piece);
        column += columns;
        if (from.length === 0) return { column };
        source += from[0];
        sourceLine += from[1];
        sourceColumn += from[2];
        return { column, source: sources[source], sourceLine, sourceColumn };
      });
  });
}

/** The piece of a line that a column is in. */
export function pieceAt(pieces, column) {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].column <= column) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/** Numbers as variable lengths of base 64, the sign in the lowest bit. */
function numbersOf(piece) {
  const numbers = [];
  let [number, shift] = [0, 0];
  for (const digit of piece) {
    const bits = DIGITS.indexOf(digit);
    number |= (bits & (MORE - 1)) << shift;
    shift += BITS;
    if (bits & MORE) continue;
    numbers.push(number & 1 ? -(number >>> 1) : number >>> 1);
    [number, shift] = [0, 0];
  }
  return numbers;
}
