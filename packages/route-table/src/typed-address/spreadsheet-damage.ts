/** Recognises what a spreadsheet or a database makes of a number, and what the number was, if that is certain. */
import { isDate } from './date-text';

export type DamageKind =
  'formula' | 'quoted' | 'float' | 'exponent' | 'thousands' | 'currency' | 'date' | 'no-value';

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
    if (damage === undefined) continue;
    // Behind the quotation marks of a formula there may be a fraction, and so on.
    const inner = damage.meant === undefined ? undefined : spreadsheetDamage(damage.meant);
    return inner === undefined ? damage : { kind: damage.kind, meant: inner.meant };
  }
  return undefined;
}

/** No cell with a number is longer. */
const MAX_LENGTH = 64;

type Reader = (text: string) => SpreadsheetDamage | undefined;

/** `="+15551234567"`, `=+15551234567`, `'+15551234567`: how people keep a spreadsheet from rewriting a number. */
const formula: Reader = (text) => {
  const cell = /^"=(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replace(/""/g, '"') : text;
  const inner =
    /^=\s*"((?:[^"]|"")*)"$/.exec(cell)?.[1] ??
    /^(?:=|=?['\u2018\u2019`])(\+?[\d*#][\d*#XZN]*)$/.exec(cell)?.[1];
  if (inner !== undefined) return { kind: 'formula', meant: inner.trim() || undefined };
  return /^=[^=]/.test(cell) ? { kind: 'formula', meant: undefined } : undefined;
};

/** `“4321”`, `'4321'`: some program or keyboard has put quotation marks around it. Straight ones are of a SIP address. */
const quoted: Reader = (text) => {
  const [, inner] =
    /^['\u2018\u2019\u201a-\u201f\u00ab\u00bb\u2039\u203a](.+)['\u2018\u2019\u201c\u201d\u00ab\u00bb\u2039\u203a]$/.exec(
      text,
    ) ?? [];
  return inner === undefined ? undefined : { kind: 'quoted', meant: inner.trim() || undefined };
};

/** `15551234567.0`, `15551234567,00`: a column of numbers with gaps is one of floats (pandas, csvkit). */
const float: Reader = (text) => {
  // 1.000 is a thousand in half of Europe.
  const [, digits] = /^(\+?(?:\d+(?=[.,]0{1,2}$|[.,]0{4,}$)|\d{4,}))[.,]0+$/.exec(text) ?? [];
  return digits === undefined ? undefined : { kind: 'float', meant: digits };
};

/** `1.5551234567E+10`: exact if no digit was cut off. */
const exponent: Reader = (text) => {
  const [, plus = '', whole, decimals = '', power] =
    /^(\+?)(\d)(?:[.,](\d{1,20}))?[eE]([-+]?\d{1,3})$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const zeros = Number(power) - decimals.length;
  return { kind: 'exponent', meant: zeros === 0 ? plus + whole + decimals : undefined };
};

/** `5,551,234,567`; one group alone (`1,000`) too, as no number is written with a comma. */
const thousands: Reader = (text) => {
  const isGrouped =
    /^\+?\d{1,3}(?:,\d{3})+(?:\.0{1,2})?$/.test(text) ||
    /^\+?\d{1,3}(?:(?:\.\d{3}){2,}|(?:['’\u00a0\u202f]\d{3})+)(?:,0{1,2})?$/.test(text) ||
    // With a fraction behind it, one group is certain too.
    /^\+?\d{1,3}\.\d{3},0{1,2}$/.test(text);
  if (!isGrouped) return undefined;
  const whole = text.replace(/[.,]0{1,2}$/, '');
  return { kind: 'thousands', meant: whole.replace(/[^+\d]/g, '') };
};

/** `$5,551,234,567.00`: the cell was one for money. */
const currency: Reader = (text) => {
  const [, sign, amount = ''] =
    /^([$€£¥])?\s?([\d.,'’\u00a0\u202f ]+?)\s?[$€£¥]?$/.exec(text) ?? [];
  if (amount === text || (sign === undefined && !/[$€£¥]$/.test(text))) return undefined;
  const number = amount.replace(/[.,]\d{2}$/, '').replace(/\D/g, '');
  return number === '' ? undefined : { kind: 'currency', meant: number };
};

/** `1-Mar` was perhaps 3-1, or 1-3: nobody can tell. */
const date: Reader = (text) => (isDate(text) ? { kind: 'date', meant: undefined } : undefined);

/** Errors of Excel, LibreOffice and Google in any language (`#N/A`, `#BEZUG!`); what programs write for nothing. */
const NO_VALUE =
  /^(?:#[\p{Lu}\d¡¿/_ ]{2,20}[!?]|#(?:N\/[ADB]|NV|NA|GETTING_DATA|EMPTY)|Err:\d{3}|#{3,}|NULL|null|\\N|N\/A|n\/a|NaN|nan|None|undefined|\(null\)|<NA>|\[object Object\]|[-\u2013\u2014]{1,3})$/u;

const noValue: Reader = (text) =>
  NO_VALUE.test(text) ? { kind: 'no-value', meant: undefined } : undefined;

const READERS: readonly Reader[] = [
  formula,
  quoted,
  float,
  exponent,
  thousands,
  currency,
  date,
  noValue,
];
