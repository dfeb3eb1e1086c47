/** Sees what looks like a pattern of another system but is compared to the letter, and writes it as a pattern here. */
import { parsePattern } from '../matching/pattern';

/** A pattern, or a prefix. */
export interface MeantPattern {
  readonly address: string;
  readonly match: 'pattern' | 'prefix';
}

/** `_X.`, `_5552000XXX` (Asterisk), `NXXNXXXXXX`, `555XXXX`, `9.`, `[2-9]XX`: digits, and at least one that may vary. */
const ASTERISK =
  /^_?(?:[+*#\dXZN]|\[[\d-]+\])*(?:[XZN]|\[[\d-]+\]|[\d+]\.$|_\.$|\d!$)(?:[\dXZN*#]|\[[\d-]+\])*[.!]?$/;
const STAR_AT_END = /^(\+?\d+)[*%]$/;

/**
 * What an exact address or prefix was probably meant to be; undefined if it does not look like a pattern.
 *
 * A single letter in front of digits (`X100`) is a name; two or more places, or a sign of Asterisk's, are a pattern.
 */
export function meantPattern(text: string): MeantPattern | undefined {
  const [, begin] = STAR_AT_END.exec(text) ?? [];
  if (begin !== undefined) return { address: begin, match: 'prefix' };
  if (!ASTERISK.test(text)) return undefined;
  const address = text.replace(/^_/, '');
  const places = address.match(/[XZN]|\[[^\]]*\]/g)?.length ?? 0;
  const isMarked = address !== text || /[.!]$|\[/.test(address);
  if (places < 2 && !isMarked) return undefined;
  return parsePattern(address).kind === 'parsed' ? { address, match: 'pattern' } : undefined;
}

/** `^…`, `…$`, `\d`, `\+`, `(…)`, `.*`, `{10}`, `[^…]`: none of them has a meaning in an address. */
const REGULAR_EXPRESSION =
  /^\^|[^\\]\$$|\\[dDwWsS+.*()[\]]|\(\?|\.\*|\.\+|\]\+|\{\d+(?:,\d*)?\}|\[\^|\)[?*+]|\[\d-\d\][*+?]/;

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

  function made(meant: string): MeantPattern | undefined {
    return parsePattern(meant).kind === 'parsed' ? { address: meant, match: 'pattern' } : undefined;
  }
}

function placeOf(token: string): string {
  if (token === '\\d' || token === '[0-9]') return 'X';
  if (token === '[1-9]') return 'Z';
  if (token === '[2-9]') return 'N';
  return token.startsWith('\\') ? token.slice(1) : token;
}
