/** Sees several addresses in one: lists such as `4000,4001`, and ranges such as `4000-4999`. */
import { spreadsheetDamage } from './spreadsheet-damage';

export type SeveralAddresses =
  | { readonly kind: 'list' }
  /** `pattern` takes the whole range and nothing else; undefined if no single pattern does. */
  | { readonly kind: 'range'; readonly pattern: string | undefined };

const MAX_LENGTH = 1_000;
const LIST = /^\s*\+?[\dXZN]{2,}(?:\s*(?:[,;|\n\t&]|\band\b|\bor\b)\s*\+?[\dXZN]{2,})+\s*$/;
/** `1000/1001`: two of the same length that begin alike. In `030/123456` it is a separator. */
const SLASHED = /^(\+?\d{2,})\d{1,2}\/\1\d{1,2}$/;
const RANGE = /^(\+?\d{2,15})(\s*)(-|\u2013|\u2014|\.{2,3}|\u2026|to|bis|through)\s*(\+?\d{2,15})$/;

export function severalAddresses(text: string): SeveralAddresses | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const isSlashed = SLASHED.test(text) && text.indexOf('/') * 2 + 1 === text.length;
  if (isSlashed || (LIST.test(text) && spreadsheetDamage(text) === undefined)) {
    return { kind: 'list' };
  }
  const [, from = '', blank = '', sign = '', to = ''] = RANGE.exec(text) ?? [];
  if (from === '' || from.length !== to.length || from >= to) return undefined;
  const pattern = patternOfRange(from, to);
  // A hyphen may be one within a phone number, such as 2345-6789.
  const isCertain = !/^[-\u2013\u2014]$/.test(sign) || (blank !== '' && from.length > 4);
  return pattern === undefined && !isCertain ? undefined : { kind: 'range', pattern };
}

/** `4XXX` of 4000 and 4999, `40[2-5]X` of 4020 and 4059: one digit differs, behind it all digits are taken. */
function patternOfRange(from: string, to: string): string | undefined {
  let at = 0;
  while (from[at] === to[at]) at += 1;
  const rest = from.length - at - 1;
  if (from.slice(at + 1) !== '0'.repeat(rest) || to.slice(at + 1) !== '9'.repeat(rest))
    return undefined;
  return from.slice(0, at) + placeOf(from[at] ?? '', to[at] ?? '') + 'X'.repeat(rest);
}

function placeOf(from: string, to: string): string {
  if (to === '9' && from in LETTERS) return LETTERS[from] ?? '';
  return Number(to) - Number(from) === 1 ? `[${from}${to}]` : `[${from}-${to}]`;
}

const LETTERS: Readonly<Record<string, string>> = { '0': 'X', '1': 'Z', '2': 'N' };
