/** Reads the text of a prefix or a pattern place by place, without building anything if it can. */
import { setOfRanges, type CharacterSet } from './pattern-set';

/** What `readPlace` answers if there is no literal character; a literal is its code point, 0 or more. */
export const END = -1;
export const ONE_OR_MORE = -2;
export const ZERO_OR_MORE = -3;
export const SET = -4;

const DOT = 0x2e;
const BANG = 0x21;
const OPEN = 0x5b;
const DASH = 0x2d;
const CARET = 0x5e;
const N = 0x4e;
const X = 0x58;
const Z = 0x5a;

/** A set and how many UTF-16 units of the text say it. */
export interface ReadSet {
  readonly set: CharacterSet;
  readonly width: number;
}

/** Why a set in brackets cannot be read. */
export type SetFault = 'unclosed' | 'empty' | 'negated' | 'reversed';

/** The letters that mean a set, as in Asterisk's dial plans. */
export const DIGIT_SETS = {
  X: { set: setOfRanges([[0x30, 0x39]]), width: 1 },
  Z: { set: setOfRanges([[0x31, 0x39]]), width: 1 },
  N: { set: setOfRanges([[0x32, 0x39]]), width: 1 },
};

/** What is at the offset of a text that is known to be well-formed: a prefix is all literal. */
export function readPlace(text: string, isPrefix: boolean, offset: number): number {
  const code = text.codePointAt(offset);
  if (code === undefined) return isPrefix ? ZERO_OR_MORE : END;
  if (isPrefix) return code;
  if (code === X || code === Z || code === N || code === OPEN) return SET;
  if (code === DOT) return ONE_OR_MORE;
  return code === BANG ? ZERO_OR_MORE : code;
}

/** How many UTF-16 units a character takes. */
export function widthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** The set at the offset, where `readPlace` answers `SET`. */
export function readSet(text: string, offset: number): ReadSet | SetFault {
  const code = text.charCodeAt(offset);
  if (code === X) return DIGIT_SETS.X;
  if (code === Z) return DIGIT_SETS.Z;
  if (code === N) return DIGIT_SETS.N;
  const ranges: [number, number][] = [];
  const end = scanSet(text, offset, (from, to) => ranges.push([from, to]));
  return typeof end === 'string' ? end : { set: setOfRanges(ranges), width: end - offset };
}

/**
 * The offset after the set, without building it.
 *
 * Between brackets every character is literal, but for a `-` that has a character on either side.
 */
export function scanSet(
  text: string,
  offset: number,
  onRange?: (from: number, to: number) => void,
): number | SetFault {
  if (text.charCodeAt(offset) !== OPEN) return offset + 1;
  const close = text.indexOf(']', offset);
  if (close < 0) return 'unclosed';
  if (close === offset + 1) return 'empty';
  let at = offset + 1;
  if (text.charCodeAt(at) === CARET) return 'negated';
  while (at < close) {
    const from = text.codePointAt(at) ?? 0;
    at += widthOf(from);
    let to = from;
    if (text.charCodeAt(at) === DASH && at + 1 < close) {
      to = text.codePointAt(at + 1) ?? 0;
      at += 1 + widthOf(to);
    }
    if (to < from) return 'reversed';
    onRange?.(from, to);
  }
  return close + 1;
}
