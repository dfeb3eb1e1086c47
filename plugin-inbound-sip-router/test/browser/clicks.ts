/** Counts what a person clicks. */
import type { Page } from 'playwright-core';

/** From now on; resolves to what gives the number of clicks since. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { clicked: number };
    counted.clicked = 0;
    // A label that is clicked clicks its field too, but the pointer goes down once.
    window.addEventListener('pointerdown', () => (counted.clicked += 1), true);
  });
  return () => page.evaluate(() => (window as unknown as { clicked: number }).clicked);
}
