/** Fault: after a deployment the previous one's process goes on answering for a while. */
import type { Clock } from '../clock';

/** How long the previous deployment answers: whichever ends first. */
export interface Staleness {
  readonly requests?: number;
  /** Of the emulator's clock. */
  readonly seconds?: number;
}

export class StaleContainers {
  #armed: Staleness | undefined;

  /** Meets the next deployment that has a predecessor. */
  keepNext(staleness: Staleness): void {
    this.#armed = staleness;
  }

  clear(): void {
    this.#armed = undefined;
  }

  pending(): Staleness | undefined {
    return this.#armed;
  }

  take(): Staleness | undefined {
    const armed = this.#armed;
    this.#armed = undefined;
    return armed;
  }
}

/** Counts down one staleness: how many requests, and until when. */
export class StaleTime {
  #requestsLeft: number;
  #isOver = false;
  readonly #cancelTimer: () => void;

  constructor(
    { requests, seconds }: Staleness,
    clock: Clock,
    private readonly onOver: () => void,
  ) {
    this.#requestsLeft = requests ?? Number.POSITIVE_INFINITY;
    this.#cancelTimer =
      seconds === undefined ? () => undefined : clock.after(seconds * 1000, () => this.end());
  }

  /** Whether the previous deployment answers this request too; counts it. */
  takesRequest(): boolean {
    if (this.#isOver) return false;
    this.#requestsLeft -= 1;
    if (this.#requestsLeft <= 0) this.end();
    return true;
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#cancelTimer();
    this.onOver();
  }
}
