/** Keeps cells of a CSV file what they are when a spreadsheet opens it. */

/** What a spreadsheet takes for a formula, also in its full-width form (OWASP, CSV injection). */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** What it takes for a number and writes in other words: leading zeros, more than 11 digits, an exponent. */
const REWRITTEN_NUMBER = /^(?:0\d*|\d{12,}|\d+(?:[.,]\d+)?e\d+)$/i;

/** An apostrophe that `guardCell` may have written. */
const GUARD = /^'(?=[\s'\d=+\-@＝＋－＠])/;

/**
 * The text with an apostrophe before it if a spreadsheet would run or rewrite it. `unguardCell` takes it away again:
 * a text that begins with an apostrophe itself gets another one.
 */
export function guardCell(text: string): string {
  const isInDanger = text.startsWith("'") || FORMULA.test(text) || REWRITTEN_NUMBER.test(text);
  return isInDanger ? `'${text}` : text;
}

export function unguardCell(cell: string): string {
  return cell.replace(GUARD, '');
}
