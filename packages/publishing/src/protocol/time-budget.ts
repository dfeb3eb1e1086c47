/** How much of a Function's 10 s is left, and what may still be begun. */

/** Execution limit of a Function, in milliseconds (Twilio docs, functions/request-flow; docs). */
const EXECUTION_LIMIT_MS = 10_000;
/** For what happened before the handler ran and for the way of the answer; assumed. */
const RESERVE_MS = 700;
/** A write that begins later could be cut off in the middle. */
const LEAST_MS_FOR_A_WRITE = 2_000;

/** What the caller learns when the time is over: the state is sound, asking again goes on from it. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

export interface Time {
  readonly nowMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const realTime: Time = {
  nowMs: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export class TimeBudget {
  readonly #endsAtMs: number;

  /** @param limitMs how much of it there is from now on */
  constructor(
    private readonly time: Time,
    limitMs: number = EXECUTION_LIMIT_MS - RESERVE_MS,
  ) {
    this.#endsAtMs = time.nowMs() + limitMs;
  }

  get nowMs(): number {
    return this.time.nowMs();
  }

  get leftMs(): number {
    return this.#endsAtMs - this.time.nowMs();
  }

  /** Throws `OutOfTime` where the write could not end in time. */
  beforeWrite(): void {
    if (this.leftMs < LEAST_MS_FOR_A_WRITE) throw new OutOfTime('Too little time for a write.');
  }

  /** Waits, unless the time would then be over: `OutOfTime`. */
  async wait(ms: number): Promise<void> {
    if (this.leftMs <= ms) throw new OutOfTime('The time is over.');
    await this.time.sleep(ms);
  }
}
