/** Patterns for E.164 numbers that no call can look like, because of what numbering makes of every such call. */
import { dialledNumber } from '../address/dialled-number';
import { resolveE164 } from '../numbering/numbering';
import type { Pattern } from '../matching/pattern';
import { charactersOf, setContains, type CharacterSet } from '../matching/pattern-set';
import type { Numbering } from '../numbering/numbering-settings';
import { placesBeforeParameters } from './number-of-pattern';

const ZERO = 0x30;
const NINE = 0x39;
/** A set has at most ten digits, so in so many texts each of them is in its place at least once. */
const SAMPLES = 10;
const MAX_SET_SIZE = 32;

/**
 * Whether a pattern that begins with `+` can match neither an E.164 number nor a call that has none.
 *
 * It cannot match the first if some place before the parameters (`;ext=12`) takes no digit, as in
 * `+1 (555) XXX-XXXX`; nor the second if all that looks
 * like it resolves. Whether a number does depends on its country code and its length (libphonenumber), not on single
 * digits, so a few texts speak for all.
 */
export function isNeverDialled(pattern: Pattern, numbering: Numbering): boolean {
  if (pattern.tail !== 'end') return false;
  const number = placesBeforeParameters(pattern.places);
  const [, ...places] = number;
  if (!places.some((place) => !hasDigit(place))) return false;
  return Array.from({ length: SAMPLES }, (_, sample) => textOf(number, sample)).every(
    (text) => text !== undefined && resolveE164(dialledNumber(text), numbering) !== undefined,
  );
}

function hasDigit(place: CharacterSet): boolean {
  for (let digit = ZERO; digit <= NINE; digit += 1) if (setContains(place, digit)) return true;
  return false;
}

/** One of the texts that the pattern takes. */
function textOf(places: readonly CharacterSet[], sample: number): string | undefined {
  if (places.some(({ size }) => size > MAX_SET_SIZE)) return undefined;
  return places
    .map((place, at) => {
      const characters = [...charactersOf(place)];
      return String.fromCodePoint(characters[(sample + at) % characters.length] ?? 0);
    })
    .join('');
}
