/** Lets the time of placed calls pass on the emulator's clock, without real waiting. */
import type { Clock } from '../clock';

/** A wait of a call ended because the call, or one of its legs, did. */
export class CallOver extends Error {}

interface Sleeper {
  readonly order: number;
  readonly dueMs: number;
}

/**
 * Moves the clock to the next moment at which something happens in a call, once nothing else is
 * under way: no webhook, no Function, nobody's hook. So calls at the same time share their time,
 * and no Function meets its time limit because a caller waits.
 */
export class CallTime {
  readonly #sleepers = new Set<Sleeper>();
  readonly #holds = new Set<number>();
  #order = 0;
  #busy = 0;
  #isMoving = false;
  #isLooking = false;

  constructor(private readonly clock: Clock) {}

  /** Resolves `ms` later on the clock; rejects with `CallOver` as soon as `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return Promise.reject(new CallOver());
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = { order: this.#next(), dueMs: this.clock.nowMs() + ms };
      const end = (): void => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', abort);
        cancel();
        this.#look();
      };
      const abort = (): void => {
        end();
        reject(new CallOver());
      };
      const cancel = this.clock.after(ms, () => {
        end();
        resolve();
      });
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', abort, { once: true });
      this.#look();
    });
  }

  /** The time of calls does not pass while `work` is under way: a request and its answer. */
  async whileBusy<Result>(work: Promise<Result>): Promise<Result> {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
      this.#look();
    }
  }

  /** Holds the calls that are under way; those that `work` places itself have their own time. */
  async hold(work: () => Promise<void>): Promise<void> {
    const held = this.#next();
    this.#holds.add(held);
    try {
      await work();
    } finally {
      this.#holds.delete(held);
      this.#look();
    }
  }

  #next(): number {
    this.#order += 1;
    return this.#order;
  }

  /** Looks for the next moment after everything that follows from the last one has happened. */
  #look(): void {
    if (this.#isLooking || this.#sleepers.size === 0) return;
    this.#isLooking = true;
    setImmediate(() => {
      this.#isLooking = false;
      void this.#moveOn();
    });
  }

  async #moveOn(): Promise<void> {
    const first = this.#first();
    if (this.#isMoving || this.#busy > 0 || !first) return;
    this.#isMoving = true;
    await this.clock.advance(Math.max(0, first.dueMs - this.clock.nowMs()));
    this.#isMoving = false;
    this.#look();
  }

  #first(): Sleeper | undefined {
    const held = Math.max(-1, ...this.#holds);
    return [...this.#sleepers]
      .filter(({ order }) => order > held)
      .sort((a, b) => a.dueMs - b.dueMs || a.order - b.order)[0];
  }
}
