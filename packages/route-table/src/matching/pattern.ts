/** Patterns: what a route's address means where its match is `prefix` or `pattern`. */
import {
  END,
  ONE_OR_MORE,
  readPlace,
  readSet,
  SET,
  widthOf,
  type SetFault,
} from './pattern-reader';
import { setOfOne, type CharacterSet } from './pattern-set';

/** What may follow the last place: nothing, one or more of any character (`.`), or any number of them (`!`). */
export type PatternTail = 'end' | 'one-or-more' | 'zero-or-more';

/** One character of each place in turn, then the tail. */
export interface Pattern {
  readonly places: readonly CharacterSet[];
  readonly tail: PatternTail;
}

export interface PatternIssue {
  readonly code: string;
  /** What is wrong, and what to write instead. */
  readonly message: string;
}

export type ParsedPattern =
  | { readonly kind: 'parsed'; readonly pattern: Pattern }
  | { readonly kind: 'failed'; readonly issues: readonly PatternIssue[] };

const SET_ISSUES: Readonly<Record<SetFault, PatternIssue>> = {
  unclosed: {
    code: 'pattern-set-unclosed',
    message: 'A set that begins with "[" is never closed: add "]", or write [[] for the character.',
  },
  empty: {
    code: 'pattern-set-empty',
    message: 'The set [] holds no character: list some, such as [1-5], or remove it.',
  },
  negated: {
    code: 'pattern-set-negated',
    message:
      'A set cannot say which characters are not allowed: list those that are. To allow "^" itself, do not put it first.',
  },
  reversed: {
    code: 'pattern-range-reversed',
    message: 'A range runs backwards: put the lower character first, such as [1-5].',
  },
};

/** Characters that mean themselves only inside a set. */
export const SPECIAL_CHARACTERS = 'XZN[.!';

/**
 * Reads a pattern in the manner of Asterisk: `X` 0 to 9, `Z` 1 to 9, `N` 2 to 9, `[15-7]` one of a set, and at the very
 * end `.` for one or more characters or `!` for any number. All other characters, small letters too, mean themselves.
 */
export function parsePattern(text: string): ParsedPattern {
  if (text === '') {
    const message = 'The pattern is empty: write one, such as 4XXX. To take every call, write "!".';
    return { kind: 'failed', issues: [{ code: 'pattern-empty', message }] };
  }
  const issues: PatternIssue[] = [];
  if (text.startsWith('_')) {
    const message =
      'A pattern does not begin with "_" as in Asterisk: leave it out, or write [_] for the character.';
    issues.push({ code: 'pattern-underscore', message });
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
        issues.push(SET_ISSUES[read]);
        const close = text.indexOf(']', offset);
        offset = close < 0 ? text.length : close + 1;
      } else {
        places.push(read.set);
        offset += read.width;
      }
    } else {
      tail = tailOf(place);
      offset += 1;
      if (offset < text.length) issues.push(notLast(tail));
    }
  }
  return issues.length > 0
    ? { kind: 'failed', issues }
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

function notLast(tail: PatternTail): PatternIssue {
  const sign = tail === 'one-or-more' ? '.' : '!';
  return {
    code: 'pattern-tail-not-last',
    message: `"${sign}" stands for all that follows, so it must come last: remove what follows, or write [${sign}] for the character.`,
  };
}
