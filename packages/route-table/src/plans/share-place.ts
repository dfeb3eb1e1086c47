/** Where a call or a caller is between 0 and 100, for steps that take a share. */

/** Two decimals of a percent. */
const PLACES = 10_000;

/**
 * A number from 0 to 99.99, the same whenever plan and key are the same. No state is kept, and the share of a caller
 * can be told beforehand.
 *
 * FNV-1a with 32 bits (draft-eastlake-fnv), then mixed as MurmurHash3 ends, since FNV alone spreads short keys unevenly
 * over a modulus.
 */
export function sharePlace(planId: string, key: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${planId}\n${key}`) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return ((hash >>> 0) % PLACES) / (PLACES / 100);
}
