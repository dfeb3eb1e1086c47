/** A clock that does not move until a test lets time pass. */
import type { Clock } from '../../src/model/effects/collaborators';

interface Timer {
  readonly atMs: number;
  readonly ring: () => void;
}

export class FakeClock implements Clock {
  private now = 1_000_000;
  private timers: Timer[] = [];

  readonly nowMs = (): number => this.now;

  readonly wait = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const end = () => {
        signal.removeEventListener('abort', end);
        this.timers = this.timers.filter((each) => each !== timer);
        resolve();
      };
      const timer = { atMs: this.now + ms, ring: end };
      this.timers.push(timer);
      signal.addEventListener('abort', end);
    });

  /** Lets that much time pass; whatever is due on the way happens at its instant. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.now + ms;
    for (;;) {
      await settled();
      const [next] = [...this.timers].sort((left, right) => left.atMs - right.atMs);
      if (!next || next.atMs > untilMs) break;
      this.now = next.atMs;
      next.ring();
    }
    this.now = untilMs;
    await settled();
  }
}

/** Everything that waits for nothing but promises has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
