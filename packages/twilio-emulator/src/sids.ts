/** Makes SIDs and secrets of one emulator: unique in it, repeatable with the same seed. */
import { createHash } from 'node:crypto';

/** A source of identifiers: the n-th identifier depends on seed and n only. */
export class Sids {
  #count: number;

  constructor(
    readonly seed: string,
    count = 0,
  ) {
    this.#count = count;
  }

  /** How many identifiers were given out: saved with the state, so that a restart repeats none. */
  get count(): number {
    return this.#count;
  }

  /** A SID such as `ZS0123…`: the two letters of its kind and 32 hexadecimal digits. */
  next(prefix: string): string {
    return `${prefix}${this.#digest(prefix)}`;
  }

  /** 32 hexadecimal digits, for an auth token or a secret. */
  secret(purpose: string): string {
    return this.#digest(purpose);
  }

  #digest(purpose: string): string {
    this.#count += 1;
    return createHash('sha256')
      .update(`${this.seed}/${purpose}/${this.#count}`)
      .digest('hex')
      .slice(0, 32);
  }
}
