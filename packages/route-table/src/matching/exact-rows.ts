/** Finds the row of an exact address. */
import { unescapePercents } from '../address/percent-encoding';
import { ChainedEntries } from './chained-entries';
import { NONE } from './pattern-list';

/** Smaller than a `Map` and made in half the time, of which there is little when a process has just started. */
export class ExactRows {
  /** Entries, in the order in which they were added; addresses unescaped. */
  readonly addresses: string[] = [];
  readonly rows: number[] = [];
  private index: ChainedEntries | undefined;

  /** The address as the table has it. Adding ends with the first `find`. */
  add(address: string, row: number): void {
    this.addresses.push(exactAddress(address));
    this.rows.push(row);
  }

  /** The row with the address, unescaped, that was added first, or `NONE`. */
  find(address: string): number {
    const index = (this.index ??= this.makeIndex());
    let found = NONE;
    for (let entry = index.lastOf(hashOf(address)); entry >= 0; entry = index.beforeOf(entry)) {
      if (this.addresses[entry] === address) found = this.rows[entry] ?? NONE;
    }
    return found;
  }

  private makeIndex(): ChainedEntries {
    const { addresses } = this;
    return new ChainedEntries(addresses.length, (entry) => hashOf(addresses[entry] ?? ''));
  }
}

/**
 * An address as calls are compared with it: unescaped, as their user parts are. `%23123` and `#123` are one user part
 * (RFC 3261 §19.1.4), and the original router knew only the first: it compared what phones send.
 */
export function exactAddress(address: string): string {
  return unescapePercents(address);
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
