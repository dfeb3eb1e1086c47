/** The characters that one place of a pattern accepts, as sorted ranges of code points. */

/** Made by `setOfRanges` only, so that equal sets have equal bounds. */
export interface CharacterSet {
  /** First and last code point of each range, in ascending order: `[48, 57]` is `0` to `9`. */
  readonly bounds: readonly number[];
  /** How many characters it holds. */
  readonly size: number;
}

/** The set of all characters in the ranges, which may overlap and come in any order. */
export function setOfRanges(ranges: readonly (readonly [number, number])[]): CharacterSet {
  const bounds: number[] = [];
  let last = -2;
  let size = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (to <= last) continue;
    if (from <= last + 1) bounds.pop();
    else bounds.push(from);
    bounds.push(to);
    size += to - Math.max(from - 1, last);
    last = to;
  }
  return { bounds, size };
}

/** The set of a single character. */
export function setOfOne(codePoint: number): CharacterSet {
  return { bounds: [codePoint, codePoint], size: 1 };
}

export function setContains(set: CharacterSet, codePoint: number): boolean {
  const { bounds } = set;
  let passed = 0;
  while (passed < bounds.length && codePoint >= (bounds[passed] ?? 0)) passed += 2;
  return passed > 0 && codePoint <= (bounds[passed - 1] ?? 0);
}

/** Negative where `a` goes before `b`: the smaller set, among equals the one with the lower code points. */
export function compareSets(a: CharacterSet, b: CharacterSet): number {
  if (a.size !== b.size) return a.size - b.size;
  const left = a.bounds;
  const right = b.bounds;
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const difference = Number(left[at]) - Number(right[at]);
    // Where a range ends sooner, the next character of that set is a higher one.
    if (difference !== 0) return at % 2 === 0 ? difference : -difference;
  }
  return 0;
}

/** The characters in ascending order. */
export function* charactersOf(set: CharacterSet): Generator<number> {
  for (let at = 0; at < set.bounds.length; at += 2) {
    for (let code = Number(set.bounds[at]); code <= Number(set.bounds[at + 1]); code += 1) {
      yield code;
    }
  }
}
