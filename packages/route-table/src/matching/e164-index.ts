/** Finds the exact routes whose address means an E.164 number, resolving only the few that may. */
import { ChainedEntries } from './chained-entries';
import type { ExactRows } from './exact-rows';
import { plainParameters } from '../address/user-parameters';
import { resolveE164 } from '../numbering/numbering';
import type { Numbering } from '../numbering/numbering-settings';

/**
 * A number that resolves ends as its E.164 form does: prefixes come and go before the last digits. No national number
 * is shorter than 4 digits, so at least 4 stay. Source: the metadata of libphonenumber.
 */
const SHARED_DIGITS = 4;
/** So many stay where the national number has as many. */
const KEY_DIGITS = 6;
/** Country codes have at most 3 digits, so from 9 on a national number has `KEY_DIGITS`. */
const LONG_NUMBER_DIGITS = KEY_DIGITS + 3;
/** Norfolk Island, where 5 dialled digits get a sixth in front, is alone in keeping fewer. Source: the same. */
const KEEPS_FEWER = '+672';

/** Two addresses that mean one number have the same remainder of their last digits by this. */
export const SHARED_KEYS = 10 ** SHARED_DIGITS;
const ZERO = 0x30;
export const NO_DIGITS = -1;
const NO_ROWS: readonly number[] = [];

/** Exact routes of one scope, by what their addresses resolve to. */
export class E164Index {
  private readonly keys: Int32Array;
  private readonly index: ChainedEntries;
  /** What entries resolve to, empty if they do not; filled in as they are first asked for. */
  private readonly resolved = new Map<number, string>();

  constructor(
    private readonly exact: ExactRows,
    private readonly numbering: Numbering,
  ) {
    this.keys = Int32Array.from(exact.addresses, lastDigits);
    this.index = new ChainedEntries(this.keys.length, (entry) => this.keys[entry] ?? NO_DIGITS);
  }

  /**
   * Rows whose address means the number, with the same parameters behind it: the one that is written so first, the
   * others by code point. `meaning` is E.164 and its parameters, such as `+15551112222;ext=12`.
   */
  find(meaning: string): readonly number[] {
    const found: number[] = [];
    const key = lastDigits(meaning);
    const shared = key % SHARED_KEYS;
    if (keepsAllDigits(meaning)) {
      this.collect(key, meaning, found);
    } else {
      this.keys.forEach((other, entry) => {
        if (other % SHARED_KEYS === shared && this.resolve(entry) === meaning) found.push(entry);
      });
    }
    return found.length === 0 ? NO_ROWS : this.rowsOf(found, meaning);
  }

  private collect(key: number, meaning: string, found: number[]): void {
    for (let entry = this.index.lastOf(key); entry >= 0; entry = this.index.beforeOf(entry)) {
      if (this.keys[entry] === key && this.resolve(entry) === meaning) found.push(entry);
    }
  }

  private resolve(entry: number): string {
    let meaning = this.resolved.get(entry);
    if (meaning === undefined) {
      meaning = meaningOf(this.exact.addresses[entry] ?? '', this.numbering);
      this.resolved.set(entry, meaning);
    }
    return meaning;
  }

  private rowsOf(entries: readonly number[], meaning: string): readonly number[] {
    const addresses = entries.map((entry) => this.exact.addresses[entry] ?? '');
    // An address that is repeated counts once, with its first row.
    return [...new Set(addresses)]
      .sort((one, other) => compareAddresses(one, other, meaning))
      .map((address) => this.exact.find(address));
  }
}

/** E.164 and the parameters behind it; empty if the number does not resolve. */
function meaningOf(address: string, numbering: Numbering): string {
  const end = endOfNumber(address);
  const e164 = resolveE164(address.slice(0, end), numbering);
  return e164 === undefined ? '' : e164 + plainParameters(address.slice(end));
}

/** Whether all addresses that mean the number have its last digits, not only the shared ones. */
export function keepsAllDigits(meaning: string): boolean {
  return endOfNumber(meaning) > LONG_NUMBER_DIGITS && !meaning.startsWith(KEEPS_FEWER);
}

function endOfNumber(address: string): number {
  const semicolon = address.indexOf(';');
  return semicolon < 0 ? address.length : semicolon;
}

function compareAddresses(one: string, other: string, meaning: string): number {
  if (one === meaning || other === meaning) return one === meaning ? -1 : 1;
  return one < other ? -1 : 1;
}

/** The last digits of a text, those of an extension too, as a number, or `NO_DIGITS` if there are too few to resolve. */
export function lastDigits(text: string): number {
  let key = 0;
  let weight = 1;
  let digits = 0;
  for (let at = text.length - 1; at >= 0 && digits < KEY_DIGITS; at -= 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) {
      key += digit * weight;
      weight *= 10;
      digits += 1;
    }
  }
  return digits < SHARED_DIGITS ? NO_DIGITS : key;
}
