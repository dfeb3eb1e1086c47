/** How long builds take and whether the next ones fail. */

export type BuildOutcome = 'completed' | 'failed';

export class BuildSettings {
  #failNext = 0;

  /** Seconds of the clock from a build's creation to its end. */
  constructor(public seconds: number) {}

  /** The next `count` builds end as failed. */
  failNext(count: number): void {
    this.#failNext = count;
  }

  /** Decides, once per build, how it will end. */
  takeOutcome(): BuildOutcome {
    if (this.#failNext === 0) return 'completed';
    this.#failNext -= 1;
    return 'failed';
  }
}
