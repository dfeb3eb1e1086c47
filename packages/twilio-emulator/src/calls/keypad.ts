/** The keys that somebody on a call presses, and when. */
import type { KeyPress } from './place-call-request';

/** Keys and how long after the beginning of the listening they are pressed. */
export interface PressedKeys {
  readonly digits: string;
  readonly afterMs: number;
}

/** How long somebody takes to press keys after a prompt. */
const PRESSES_AFTER_MS = 1000;

export class Keypad {
  readonly #inTurn: string[];
  readonly #timed: { readonly atMs: number; readonly digits: string }[];

  /** `startMs`: what `at` of a timed press counts from, as the clock has it. */
  constructor(presses: readonly KeyPress[], startMs: number) {
    this.#inTurn = presses.flatMap((each) => (typeof each === 'string' ? [each] : []));
    this.#timed = presses.flatMap((each) =>
      typeof each === 'string' ? [] : [{ atMs: startMs + each.at * 1000, digits: each.digits }],
    );
  }

  /** What is pressed while a prompt of `promptMs` and the silence after it last; each press counts once. */
  listen(nowMs: number, promptMs: number, silenceMs: number): PressedKeys | undefined {
    const untilMs = nowMs + promptMs + silenceMs;
    const timed = this.#timed.findIndex(({ atMs }) => atMs >= nowMs && atMs < untilMs);
    const [found] = timed < 0 ? [] : this.#timed.splice(timed, 1);
    if (found) return { digits: found.digits, afterMs: found.atMs - nowMs };
    const digits = this.#inTurn.shift() ?? '';
    return digits === '' ? undefined : { digits, afterMs: promptMs + PRESSES_AFTER_MS };
  }
}
