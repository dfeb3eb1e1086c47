/** A hash table of entries by a numeric key, as flat arrays: the least that a large table can be indexed with. */

const NONE = -1;

/** Entries are numbered from 0 and put in together; several may have one key. */
export class ChainedEntries {
  /** For each slot its last entry, and for each entry the one before it in its slot. */
  private readonly last: Int32Array;
  private readonly before: Int32Array;

  /** @param keys the key of each entry, any 32-bit integer. */
  constructor(count: number, keyOf: (entry: number) => number) {
    this.last = new Int32Array(2 ** Math.ceil(Math.log2(count + 1))).fill(NONE);
    this.before = new Int32Array(count);
    for (let entry = 0; entry < count; entry += 1) {
      const slot = this.slotOf(keyOf(entry));
      this.before[entry] = this.last[slot] ?? NONE;
      this.last[slot] = entry;
    }
  }

  /** The entry with the highest number of those that may have the key, or -1. */
  lastOf(key: number): number {
    return this.last[this.slotOf(key)] ?? NONE;
  }

  /** The next lower one, or -1. */
  beforeOf(entry: number): number {
    return this.before[entry] ?? NONE;
  }

  /** Keys often come in blocks: the multiplication (Knuth's) spreads them. */
  private slotOf(key: number): number {
    const spread = Math.imul(key, 0x9e3779b1);
    return (spread ^ (spread >>> 16)) & (this.last.length - 1);
  }
}
