/** Finds the exact routes whose address means an E.164 number, resolving only the few that may. */
import { ChainedEntries } from './chained-entries';
import type { ExactRows } from './exact-rows';
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

const SHARED_KEYS = 10 ** SHARED_DIGITS;
const ZERO = 0x30;
const NO_KEY = -1;
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
    this.keys = Int32Array.from(exact.addresses, keyOf);
    this.index = new ChainedEntries(this.keys.length, (entry) => this.keys[entry] ?? NO_KEY);
  }

  /** Rows whose address resolves to the number: the one that is written so first, the others by code point. */
  find(e164: string): readonly number[] {
    const found: number[] = [];
    const key = keyOf(e164);
    const shared = key % SHARED_KEYS;
    if (e164.length > LONG_NUMBER_DIGITS && !e164.startsWith(KEEPS_FEWER)) {
      this.collect(key, e164, found);
    } else {
      this.keys.forEach((other, entry) => {
        if (other % SHARED_KEYS === shared && this.resolve(entry) === e164) found.push(entry);
      });
    }
    return found.length === 0 ? NO_ROWS : this.rowsOf(found, e164);
  }

  private collect(key: number, e164: string, found: number[]): void {
    for (let entry = this.index.lastOf(key); entry >= 0; entry = this.index.beforeOf(entry)) {
      if (this.keys[entry] === key && this.resolve(entry) === e164) found.push(entry);
    }
  }

  private resolve(entry: number): string {
    let e164 = this.resolved.get(entry);
    if (e164 === undefined) {
      e164 = resolveE164(this.exact.addresses[entry] ?? '', this.numbering) ?? '';
      this.resolved.set(entry, e164);
    }
    return e164;
  }

  private rowsOf(entries: readonly number[], e164: string): readonly number[] {
    const addresses = entries.map((entry) => this.exact.addresses[entry] ?? '');
    // An address that is repeated counts once, with its first row.
    return [...new Set(addresses)]
      .sort((one, other) => compareAddresses(one, other, e164))
      .map((address) => this.exact.find(address));
  }
}

function compareAddresses(one: string, other: string, e164: string): number {
  if (one === e164 || other === e164) return one === e164 ? -1 : 1;
  return one < other ? -1 : 1;
}

/** The last digits of a text as a number, or `NO_KEY` if there are too few to resolve. */
function keyOf(text: string): number {
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
  return digits < SHARED_DIGITS ? NO_KEY : key;
}
