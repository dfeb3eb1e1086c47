/** The number in a pattern for its extensions: what is before `;ext=`. */
import type { Pattern } from '../matching/pattern';
import { setContains, type CharacterSet } from '../matching/pattern-set';

const SEMICOLON = 0x3b;
const VISUAL_SEPARATORS = Array.from('-.() ', (separator) => separator.codePointAt(0) ?? 0);

/**
 * `+1555111222X` of `+1555111222X;ext=!`. Undefined if there are no parameters, or something that could be a visual
 * separator before them: the number of such a call is another text.
 */
export function numberBeforeParameters({ places }: Pattern): Pattern | undefined {
  const number = placesBeforeParameters(places);
  if (number.length === places.length || number.length === 0) return undefined;
  const maySeparate = number.some((place) =>
    VISUAL_SEPARATORS.some((separator) => setContains(place, separator)),
  );
  return maySeparate ? undefined : { places: number, tail: 'end' };
}

export function placesBeforeParameters(places: readonly CharacterSet[]): readonly CharacterSet[] {
  const semicolon = places.findIndex(({ size, bounds }) => size === 1 && bounds[0] === SEMICOLON);
  return semicolon < 0 ? places : places.slice(0, semicolon);
}
