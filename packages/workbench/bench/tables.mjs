/** Tables of any size and the calls that go through them, the same at every run. */

/** A small generator of numbers in [0, 1), seeded (mulberry32). */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ten digits after `+1`, spread over the whole range, never the same for two `index`es below 10^10. */
export function numberAt(index) {
  // 10^10 and the multiplier have no common factor, so this is a permutation.
  return `+1${String((BigInt(index) * 7_368_787_001n) % 10_000_000_000n).padStart(10, '0')}`;
}

/** `kind` is exact, prefix or pattern; each row takes a different part of the number range. */
export function tableOf(kind, size) {
  const routes = [];
  for (let index = 0; index < size; index += 1) {
    routes.push({
      ...rowOf(kind, numberAt(index)),
      type: 'say',
      destination: `row ${index}`,
      comment: 'bench',
    });
  }
  return { routes, default: { type: 'say', destination: 'default' } };
}

function rowOf(kind, number) {
  if (kind === 'exact') return { address: number };
  if (kind === 'prefix') return { address: number.slice(0, 10), match: 'prefix' };
  return { address: `${number.slice(0, 9)}X[0-4]Z`, match: 'pattern' };
}

/** `count` called numbers, nine of ten of which a row of the table knows. */
export function calledNumbers(size, count, seed = 1) {
  const random = chance(seed);
  return Array.from({ length: count }, () =>
    random() < 0.9
      ? `${numberAt(Math.floor(random() * size)).slice(0, 9)}${100 + Math.floor(random() * 900)}`
      : `+44${Math.floor(random() * 1e10)}`,
  );
}

/** The exact numbers of rows of the table. */
export function knownNumbers(size, count, seed = 1) {
  const random = chance(seed);
  return Array.from({ length: count }, () => numberAt(Math.floor(random() * size)));
}
