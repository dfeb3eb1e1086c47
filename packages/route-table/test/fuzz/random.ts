/** Chance from a seed: the same seed gives the same choices. */

export interface Random {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  /** True in one of so many cases. */
  oneIn(cases: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** So many texts of the list, at least `least` and at most `most`, one after another. */
  join(texts: readonly string[], least: number, most: number): string;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32, a published generator of 32 bits: small, and good enough to wander.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined && items.length === 0) throw new Error('There is nothing to pick.');
    return item as Item;
  };
  return {
    below,
    oneIn: (cases) => below(cases) === 0,
    pick,
    join: (texts, least, most) =>
      Array.from({ length: least + below(most - least + 1) }, () => pick(texts)).join(''),
  };
}
