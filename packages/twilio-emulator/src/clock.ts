/** The instance's clock: real by default, may be still, jumps when told to, and runs timers in order. */

export interface ClockOptions {
  /** Stay still at this instant until set or advanced. Left out: run with real time. */
  readonly standStillAt?: Date;
  /** How far it runs ahead of real time. Default 0. */
  readonly aheadMs?: number;
  /** Called when it was stopped, started or set. */
  readonly onChange?: () => void;
}

/** How a clock goes, for a state file: ahead of real time, or not at all. */
export type SavedClock = { readonly aheadMs: number } | { readonly standsAtMs: number };

/** How a clock goes, for a process that shows the same time; a higher `change` is newer. */
export type ClockReading = SavedClock & { readonly change: number };

interface Timer {
  readonly dueMs: number;
  readonly run: () => unknown;
}

/** Longest delay that setTimeout takes; a later timer is armed again when it ends. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** Time for one emulator. Every wait inside the emulator goes through here, so no test has to sleep. */
export class Clock {
  #timers: Timer[] = [];
  #armed: NodeJS.Timeout | undefined;
  #stoodStillAtMs: number | undefined;
  #aheadMs = 0;
  #changes = 0;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly options: ClockOptions = {}) {
    this.#stoodStillAtMs = options.standStillAt?.getTime();
    this.#aheadMs = options.aheadMs ?? 0;
  }

  nowMs(): number {
    return this.#stoodStillAtMs ?? Date.now() + this.#aheadMs;
  }

  now(): Date {
    return new Date(this.nowMs());
  }

  toJSON(): SavedClock {
    return this.#stoodStillAtMs === undefined
      ? { aheadMs: this.#aheadMs }
      : { standsAtMs: this.#stoodStillAtMs };
  }

  read(): ClockReading {
    return { ...this.toJSON(), change: this.#changes };
  }

  /** Calls `listener` after each stop, start and jump. Returns how to end that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  isRunning(): boolean {
    return this.#stoodStillAtMs === undefined;
  }

  /** Lets real time pass again, from the clock's present time on. */
  run(): void {
    this.#aheadMs = this.nowMs() - Date.now();
    this.#stoodStillAtMs = undefined;
    this.#tellListeners();
    this.options.onChange?.();
    this.#arm();
  }

  /** Stops time at the clock's present time. */
  standStill(): void {
    this.#stoodStillAtMs = this.nowMs();
    this.#tellListeners();
    this.options.onChange?.();
    this.#arm();
  }

  /** Jumps to an instant; timers due by then have run, and what they returned is settled, on return. */
  async set(instant: Date): Promise<void> {
    await this.#runUntil(instant.getTime());
    this.#jump(instant.getTime());
    this.options.onChange?.();
    this.#arm();
  }

  /** Moves time on by `ms` milliseconds, as `set` does, but never back: what ran may have taken longer. */
  async advance(ms: number): Promise<void> {
    const targetMs = this.nowMs() + ms;
    await this.#runUntil(targetMs);
    this.#jump(Math.max(targetMs, this.nowMs()));
    this.options.onChange?.();
    this.#arm();
  }

  async #runUntil(targetMs: number): Promise<void> {
    for (let timer = this.#takeDue(targetMs); timer; timer = this.#takeDue(targetMs)) {
      this.#jump(Math.max(timer.dueMs, this.nowMs()));
      await timer.run();
    }
  }

  /** Calls `run` once, `ms` milliseconds of this clock from now. Returns how to cancel it. */
  after(ms: number, run: () => unknown): () => void {
    const timer: Timer = { dueMs: this.nowMs() + ms, run };
    this.#timers.push(timer);
    this.#timers.sort((a, b) => a.dueMs - b.dueMs);
    this.#arm();
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
      this.#arm();
    };
  }

  /** Resolves `ms` milliseconds of this clock from now; stays pending when the emulator is disposed. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  dispose(): void {
    this.#timers = [];
    this.#arm();
  }

  #jump(toMs: number): void {
    if (this.#stoodStillAtMs === undefined) this.#aheadMs = toMs - Date.now();
    else this.#stoodStillAtMs = toMs;
    this.#tellListeners();
  }

  #tellListeners(): void {
    this.#changes += 1;
    for (const listener of this.#listeners) listener();
  }

  #takeDue(byMs: number): Timer | undefined {
    const [first] = this.#timers;
    return first && first.dueMs <= byMs ? this.#timers.shift() : undefined;
  }

  #arm(): void {
    clearTimeout(this.#armed);
    const [first] = this.#timers;
    if (!first || !this.isRunning()) return;
    const delayMs = Math.min(Math.max(first.dueMs - this.nowMs(), 0), MAX_TIMEOUT_MS);
    this.#armed = setTimeout(() => {
      for (let timer = this.#takeDue(this.nowMs()); timer; timer = this.#takeDue(this.nowMs())) {
        timer.run();
      }
      this.#arm();
    }, delayMs);
    this.#armed.unref();
  }
}
