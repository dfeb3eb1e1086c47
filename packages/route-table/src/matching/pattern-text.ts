/** The normal form of a pattern: two texts that mean the same have one. */
import { SPECIAL_CHARACTERS, type Pattern, type PatternTail } from './pattern';
import { DIGIT_SETS } from './pattern-reader';
import { compareSets, type CharacterSet } from './pattern-set';

const TAIL_TEXT: Readonly<Record<PatternTail, string>> = {
  end: '',
  'one-or-more': '.',
  'zero-or-more': '!',
};

/** Pattern text that reads back as the same pattern: `[2-9]` and `N` are both `N`, the prefix `12` is `12!`. */
export function normalForm(pattern: Pattern): string {
  const text = pattern.places.map(placeText).join('') + TAIL_TEXT[pattern.tail];
  return bracketed(text);
}

/** At the beginning, Asterisk's marker would mean nothing. */
function bracketed(text: string): string {
  return text.startsWith('_') ? `[_]${text.slice(1)}` : text;
}

function placeText(set: CharacterSet): string {
  for (const letter of ['X', 'Z', 'N'] as const) {
    if (compareSets(set, DIGIT_SETS[letter].set) === 0) return letter;
  }
  const first = Number(set.bounds[0]);
  if (set.size > 1) return `[${rangesText(set)}]`;
  const character = String.fromCodePoint(first);
  return SPECIAL_CHARACTERS.includes(character) ? `[${character}]` : character;
}

/** A `-` between two characters would be a range and a `^` before all others a negation: they go first and last. */
function rangesText({ bounds }: CharacterSet): string {
  let dash = '';
  let text = '';
  let caret = '';
  for (let at = 0; at < bounds.length; at += 2) {
    let from = Number(bounds[at]);
    let to = Number(bounds[at + 1]);
    if (from === DASH || to === DASH) {
      dash = '-';
      if (from === DASH) from += 1;
      else to -= 1;
    }
    if (at === 0 && from === CARET) {
      caret = '^';
      from += 1;
    }
    text += rangeText(from, to);
  }
  return dash + text + caret;
}

const DASH = 0x2d;
const CARET = 0x5e;

function rangeText(from: number, to: number): string {
  if (from > to) return '';
  const first = String.fromCodePoint(from);
  if (from === to) return first;
  const last = String.fromCodePoint(to);
  return to === from + 1 ? first + last : `${first}-${last}`;
}
