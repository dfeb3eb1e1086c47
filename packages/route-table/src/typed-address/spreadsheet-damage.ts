/** Recognises what a spreadsheet or a database makes of a number, and what the number was, if that is certain. */

export type DamageKind = 'formula' | 'float' | 'exponent' | 'thousands' | 'date' | 'no-value';

export interface SpreadsheetDamage {
  readonly kind: DamageKind;
  /** The number as it was; undefined if it cannot be known from the text alone. */
  readonly meant: string | undefined;
}

/** Undefined for a text that is not known to be damaged. Reads the text once; a long one is none. */
export function spreadsheetDamage(typed: string): SpreadsheetDamage | undefined {
  const text = typed.trim();
  if (text.length > MAX_LENGTH) return undefined;
  for (const read of READERS) {
    const damage = read(text);
    if (damage !== undefined) return damage;
  }
  return undefined;
}

/** No cell with a number is longer. */
const MAX_LENGTH = 64;

type Reader = (text: string) => SpreadsheetDamage | undefined;

/** `="+15551234567"`, `=+15551234567`, `'+15551234567`: how people keep a spreadsheet from rewriting a number. */
const formula: Reader = (text) => {
  const inner = /^=\s*"((?:[^"]|"")*)"$/.exec(text)?.[1] ?? /^[='](\+?[\d*#]+)$/.exec(text)?.[1];
  return inner === undefined ? undefined : { kind: 'formula', meant: inner.trim() || undefined };
};

/** `15551234567.0`, `15551234567,00`: a column of numbers with gaps is one of floats (pandas, csvkit). */
const float: Reader = (text) => {
  const [, digits] = /^(\+?\d+)[.,]0{1,2}$/.exec(text) ?? [];
  return digits === undefined ? undefined : { kind: 'float', meant: digits };
};

/** `1.5551234567E+10`: exact if no digit was cut off. */
const exponent: Reader = (text) => {
  const [, plus = '', whole, decimals = '', power] =
    /^(\+?)(\d)(?:[.,](\d{1,20}))?[eE]\+?(\d{1,2})$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const zeros = Number(power) - decimals.length;
  return { kind: 'exponent', meant: zeros === 0 ? plus + whole + decimals : undefined };
};

/** `5,551,234,567`; one group alone (`1,000`) too, as no number is written with a comma. */
const thousands: Reader = (text) => {
  const isGrouped =
    /^\+?\d{1,3}(?:,\d{3})+(?:\.0{1,2})?$/.test(text) ||
    /^\+?\d{1,3}(?:(?:\.\d{3}){2,}|(?:['’\u00a0\u202f]\d{3})+)(?:,0{1,2})?$/.test(text);
  if (!isGrouped) return undefined;
  const whole = text.replace(/[.,]0{1,2}$/, '');
  return { kind: 'thousands', meant: whole.replace(/[^+\d]/g, '') };
};

const MONTH =
  '(?:Jan|Feb|Mar|Mär|Mrz|Apr|May|Mai|Jun|Jul|Aug|Sep|Sept|Oct|Okt|Nov|Dec|Dez|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\.?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
const TIME = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';
const DATE = new RegExp(
  `^(?:${[
    `${DAY}[-/. ]${MONTH}(?:[-/. ]\\d{2,4})?`,
    `${MONTH}[-/. ]\\d{1,4}`,
    `${YEAR}-${MONTH_NUMBER}-${DAY}${TIME}`,
    `${DAY}[./]${MONTH_NUMBER}[./]${YEAR}${TIME}`,
    `${MONTH_NUMBER}/${DAY}/(?:${YEAR}|\\d{2})${TIME}`,
    '\\d{1,2}:\\d{2}(?::\\d{2})?(?: [AP]M)?',
  ].join('|')})$`,
);

/** `1-Mar` was perhaps 3-1, or 1-3: nobody can tell. */
const date: Reader = (text) => (DATE.test(text) ? { kind: 'date', meant: undefined } : undefined);

/** `#N/A` and its like in Excel, in English and German; what databases and programs write for nothing. */
const NO_VALUE =
  /^(?:#(?:N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|DIV\/0!|NAME\?|NUM!|ZAHL!|NULL!|SPILL!|CALC!|ERROR!)|#{3,}|NULL|null|\\N|N\/A|n\/a|NaN|nan|None|undefined|#EMPTY|\(null\)|<NA>)$/;

const noValue: Reader = (text) =>
  NO_VALUE.test(text) ? { kind: 'no-value', meant: undefined } : undefined;

const READERS: readonly Reader[] = [formula, float, exponent, thousands, date, noValue];
