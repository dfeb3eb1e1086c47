/** Sees what looks like a pattern of another system but is compared to the letter, and writes it as a pattern here. */
import { parsePattern } from '../matching/pattern';
import { cleanedPattern } from './typed-pattern';

/** A pattern, or a prefix. */
export interface MeantPattern {
  readonly address: string;
  readonly match: 'pattern' | 'prefix';
}

/** `_X.`, `_5552000XXX` (Asterisk), `NXXNXXXXXX`, `555XXXX`, `9.`, `[2-9]XX`: digits, and at least one that may vary. */
const ASTERISK =
  /^_?(?:[+*#\dXZN]|\[[\d-]+\])*(?:[XZN]|\[[\d-]+\]|[\d+]\.$|^_?[.!]$|[\d+]!$)(?:[\dXZN*#]|\[[\d-]+\])*[.!]?$/;
/** `exten => _4XXX,1,Dial(…)`: a line of Asterisk's dialplan. */
const DIALPLAN = /^exten\s*=>?\s*/;
const STAR_AT_END = /^(\+?\d*)[*%]$/;
/** Behind an `_`, or digits: a name does not begin so. */
const UNDERSCORE = /^_[+\d*#]+$/;

/**
 * What an exact address or prefix was probably meant to be; undefined if it does not look like a pattern.
 *
 * A single letter in front of digits (`X100`) is a name; two or more places, one behind a digit, or a sign of
 * Asterisk's, are a pattern. So are wildcards of other systems: `4???`, `4xxx`, `NXX-XXXX`.
 */
export function meantPattern(text: string): MeantPattern | undefined {
  const [, begin] = STAR_AT_END.exec(text) ?? [];
  if (begin !== undefined) return { address: begin, match: 'prefix' };
  const [number, parameters] = splitAtParameters(withoutDialplan(text));
  if (/[XZN.!]/.test(parameters) && /^\+?\d+$/.test(number)) return made(number + parameters);
  const places = withWrittenPlaces(number);
  const written = ASTERISK.test(places) ? places : (cleanedPattern(places) ?? '');
  if (UNDERSCORE.test(number)) return made(number.slice(1) + parameters);
  if (!ASTERISK.test(written)) return undefined;
  const address = written.replace(/^_/, '');
  const varying = address.match(/[XZN]|\[[^\]]*\]/g)?.length ?? 0;
  const isMarked = address !== written || /[.!]$|\[|^\+?\d+X$/.test(address);
  const least = written === places ? 2 : 3;
  return varying < least && !isMarked ? undefined : made(address + parameters);
}

function made(address: string): MeantPattern | undefined {
  return parsePattern(address).kind === 'parsed' ? { address, match: 'pattern' } : undefined;
}

export function isDialplanLine(text: string): boolean {
  return DIALPLAN.test(text);
}

function withoutDialplan(text: string): string {
  return text.replace(DIALPLAN, '').replace(/^(_[^,]+),.*$/, '$1');
}

function splitAtParameters(text: string): readonly [string, string] {
  const [, number = text, parameters = ''] = /^([^;]*)(;ext=[\dXZN]*[.!]?)$/.exec(text) ?? [];
  return [number, parameters];
}

/** Places as other systems write them: `4???` and `4...` (CUCM, files), `4__` (SQL), `4###` (Cisco), `4xxx`. */
function withWrittenPlaces(text: string): string {
  const [, digits, signs] =
    /^(\+?[\dXZN]*\d[\dXZN]*)(\?+|_{2,}|#{2,}|\.{2,}|Y{2,})$/.exec(text) ?? [];
  if (digits !== undefined && signs !== undefined) return digits + 'X'.repeat(signs.length);
  const isSmall =
    /^_?\+?\d+[\dxnz]*[xnz]{2,}[\dxnz]*[.!]?$|^_\+?[\dxnz]+[.!]?$|^[xnz][\dxnz]{6,19}$/.test(text);
  return isSmall && /[xnz]/.test(text) ? text.toUpperCase() : text;
}

/** `^…`, `…$`, `\d`, `\+`, `(…)`, `.*`, `{10}`, `[^…]`: none of them has a meaning in an address. */
const REGULAR_EXPRESSION =
  /^\^|[^\\]\$$|\([^()]*\||\\[dDwWsS+.*()[\]]|\(\?|\.\*|\.\+|\]\+|\{\d+(?:,\d*)?\}|\[\^|\)[?*+]|\[\d-\d\][*+?]/;

export function isRegularExpression(text: string): boolean {
  return REGULAR_EXPRESSION.test(text);
}

/** How often `{n}` may repeat: no number is longer. */
const MAX_REPEATS = 32;

/**
 * The regular expression as a pattern; what may be left out is left out. Undefined if it says more than a pattern can,
 * such as alternatives.
 */
export function patternOfExpression(text: string): MeantPattern | undefined {
  let rest = text.replace(/^\^/, '').replace(/\$$/, '').replace(/\(\?:/g, '(').replace(/[()]/g, '');
  let address = '';
  while (rest !== '') {
    if (/^\.\*$/.test(rest)) return made(`${address}!`);
    if (/^\.\+$/.test(rest)) return made(`${address}.`);
    const [token = '', place = ''] = /^(\\d|\\[+*#.-]|\[[\d-]+\]|[+*#\dXZN])/.exec(rest) ?? [];
    if (token === '') return undefined;
    rest = rest.slice(token.length);
    const [quantifier = ''] = /^(?:[*+?]|\{\d{1,2}\})/.exec(rest) ?? [];
    rest = rest.slice(quantifier.length);
    if (quantifier === '?') continue;
    const written = placeOf(place);
    if (quantifier === '*' || quantifier === '+') {
      if (rest !== '') return undefined;
      return made(quantifier === '*' ? `${address}!` : `${address}.`);
    }
    const times = quantifier === '' ? 1 : Number(quantifier.slice(1, -1));
    if (times > MAX_REPEATS) return undefined;
    address += written.repeat(times);
  }
  return made(address);
}

function placeOf(token: string): string {
  if (token === '\\d' || token === '[0-9]') return 'X';
  if (token === '[1-9]') return 'Z';
  if (token === '[2-9]') return 'N';
  return token.startsWith('\\') ? token.slice(1) : token;
}
