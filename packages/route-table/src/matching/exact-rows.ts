/** Finds the row of an exact address. */
import { ChainedEntries } from './chained-entries';
import { NONE } from './pattern-list';

/** Smaller than a `Map` and made in half the time, of which there is little when a process has just started. */
export class ExactRows {
  /** Entries, in the order of the table. */
  readonly addresses: string[] = [];
  readonly rows: number[] = [];
  private index: ChainedEntries | undefined;

  /** Adding ends with the first `find`. */
  add(address: string, row: number): void {
    this.addresses.push(address);
    this.rows.push(row);
  }

  /** The first row with the address, or `NONE`. */
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

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
