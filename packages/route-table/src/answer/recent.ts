/** Keeps what was made lately, and never more than a bound. */

/**
 * A value for each key, made at the first request. When `capacity` keys have come, those of the round before are
 * forgotten: at most twice the capacity is kept, and what is asked for often stays.
 */
export class Recent<Value extends object> {
  private young = new Map<string, Value>();
  private old = new Map<string, Value>();

  constructor(private readonly capacity: number) {}

  get(key: string, make: () => Value): Value {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const value = this.old.get(key) ?? make();
    if (this.young.size >= this.capacity) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
    return value;
  }

  /** How many keys are kept. */
  get size(): number {
    return this.young.size + this.old.size;
  }
}
