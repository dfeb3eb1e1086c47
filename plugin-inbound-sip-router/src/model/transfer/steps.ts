/** Work that is done in small pieces, so that a browser can draw between them. */

/** Yields the share of the work that is done, 0 to 1, and returns what it made. */
export type Steps<Value> = Generator<number, Value, void>;

/** All pieces at once. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/** The pieces until `isDue` says that something else has its turn: what was made, or how much is done. */
export function continueSteps<Value>(
  steps: Steps<Value>,
  isDue: () => boolean,
): { readonly value: Value } | { readonly progress: number } {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return { value: next.value };
    if (isDue()) return { progress: next.value };
  }
}
