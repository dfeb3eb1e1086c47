/** Tails: numbers by which the exact rows are found that may mean an E.164 number, however they are written. */
import { keepsAllDigits, lastDigits, NO_DIGITS, SHARED_KEYS } from '../matching/e164-index';

/** So many tails have the same shared digits: those with the same ones are beside each other. */
const SPAN = 100;

/** Undefined for an address that means no number. */
export function tailOf(address: string): number | undefined {
  const digits = lastDigits(address);
  if (digits === NO_DIGITS) return undefined;
  return (digits % SHARED_KEYS) * SPAN + Math.floor(digits / SHARED_KEYS);
}

/** The first and the last tail of addresses that may mean the number, as `E164Index` finds them. */
export function tailsOf(meaning: string): readonly [first: number, last: number] | undefined {
  const tail = tailOf(meaning);
  if (tail === undefined || keepsAllDigits(meaning))
    return tail === undefined ? tail : [tail, tail];
  const first = tail - (tail % SPAN);
  return [first, first + SPAN - 1];
}
