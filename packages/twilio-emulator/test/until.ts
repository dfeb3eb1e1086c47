/** Waits for what comes true on its own, without sleeping. */

/** Asks, over and over but not forever, until it is so. */
export async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let count = 0; count < 1000; count += 1) if (await isTrue()) return;
  throw new Error('It did not come true.');
}
