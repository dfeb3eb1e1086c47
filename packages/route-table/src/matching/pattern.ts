/** Patterns: what a route's address means if its match is `prefix` or `pattern`. */
import {
  END,
  ONE_OR_MORE,
  readPlace,
  readSet,
  SET,
  widthOf,
  type SetFault,
} from './pattern-reader';
import type { FindingText } from '../texts/texts';
import { setOfOne, type CharacterSet } from './pattern-set';

/** What may follow the last place: nothing, one or more of any character (`.`), or any number of them (`!`). */
export type PatternTail = 'end' | 'one-or-more' | 'zero-or-more';

/** One character of each place in turn, then the tail. */
export interface Pattern {
  readonly places: readonly CharacterSet[];
  readonly tail: PatternTail;
}

/** What is wrong with a pattern: the text that says it, and the character that it is about, if any. */
export interface PatternFault {
  readonly text: Exclude<Extract<FindingText, `pattern-${string}`>, 'pattern-lower-case'>;
  readonly sign: string;
}

export type ParsedPattern =
  | { readonly kind: 'parsed'; readonly pattern: Pattern }
  | { readonly kind: 'failed'; readonly faults: readonly PatternFault[] };

const SET_FAULTS: Readonly<Record<SetFault, PatternFault['text']>> = {
  unclosed: 'pattern-set-unclosed',
  empty: 'pattern-set-empty',
  negated: 'pattern-set-negated',
  reversed: 'pattern-range-reversed',
};

/** Characters that mean themselves only inside a set. */
export const SPECIAL_CHARACTERS = 'XZN[.!';

/**
 * Reads a pattern in the manner of Asterisk: `X` 0 to 9, `Z` 1 to 9, `N` 2 to 9, `[15-7]` one of a set, and at the very
 * end `.` for one or more characters or `!` for any number. All other characters, small letters too, mean themselves.
 */
export function parsePattern(text: string): ParsedPattern {
  if (text === '') {
    return { kind: 'failed', faults: [{ text: 'pattern-empty', sign: '' }] };
  }
  const faults: PatternFault[] = [];
  if (text.startsWith('_')) {
    faults.push({ text: 'pattern-underscore', sign: '_' });
  }
  const places: CharacterSet[] = [];
  let tail: PatternTail = 'end';
  for (let offset = 0; offset < text.length;) {
    const place = readPlace(text, false, offset);
    if (place >= 0) {
      places.push(setOfOne(place));
      offset += widthOf(place);
    } else if (place === SET) {
      const read = readSet(text, offset);
      if (typeof read === 'string') {
        faults.push({ text: SET_FAULTS[read], sign: '[' });
        const close = text.indexOf(']', offset);
        offset = close < 0 ? text.length : close + 1;
      } else {
        places.push(read.set);
        offset += read.width;
      }
    } else {
      tail = tailOf(place);
      offset += 1;
      if (offset < text.length)
        faults.push({ text: 'pattern-tail-not-last', sign: tail === 'one-or-more' ? '.' : '!' });
    }
  }
  return faults.length > 0
    ? { kind: 'failed', faults }
    : { kind: 'parsed', pattern: { places, tail } };
}

/** A prefix takes every address that begins with it, to the letter; the empty prefix takes all. */
export function prefixPattern(prefix: string): Pattern {
  const places = Array.from(prefix, (character) => setOfOne(Number(character.codePointAt(0))));
  return { places, tail: 'zero-or-more' };
}

function tailOf(place: number): PatternTail {
  if (place === END) return 'end';
  return place === ONE_OR_MORE ? 'one-or-more' : 'zero-or-more';
}
