/** Tables of any size and the calls that go through them, the same at every run. */

import { chance } from '../bin/chance.mjs';

/** Ten digits after `+1`, spread over the whole range, never the same for two `index`es below 10^10. */
export function numberAt(index) {
  // 10^10 and the multiplier have no common factor, so this is a permutation.
  return `+1${String((BigInt(index) * 7_368_787_001n) % 10_000_000_000n).padStart(10, '0')}`;
}

const PREFIX_LENGTH = 10;
const PATTERN_START = 9;

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
  if (kind === 'prefix') return { address: number.slice(0, PREFIX_LENGTH), match: 'prefix' };
  return { address: `${number.slice(0, PATTERN_START)}X[0-4]Z`, match: 'pattern' };
}

/** Of the called numbers, the share that a row of the table takes. */
export const KNOWN_SHARE = 0.9;

/** `count` called numbers; those that no row takes are of another country. */
export function calledNumbers(kind, size, count, seed = 1) {
  const random = chance(seed);
  const digits = (length) => String(Math.floor(random() * 10 ** length)).padStart(length, '0');
  return Array.from({ length: count }, () => {
    if (random() >= KNOWN_SHARE) return `+44${digits(10)}`;
    const number = numberAt(Math.floor(random() * size));
    if (kind === 'exact') return number;
    if (kind === 'prefix') return number.slice(0, PREFIX_LENGTH) + digits(2);
    return `${number.slice(0, PATTERN_START)}${digits(1)}${Math.floor(random() * 5)}${1 + Math.floor(random() * 9)}`;
  });
}

/** Mostly exact rows, as large tables have them. */
export function mixedTable(routes) {
  const exact = tableOf('exact', routes - 100);
  const patterns = tableOf('pattern', routes).routes.slice(-100);
  return { ...exact, routes: [...exact.routes, ...patterns] };
}
