/** What the automated accessibility check finds on a page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const SCRIPT = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** One line for each: the rule and where it is broken. Only what is ours is looked at, Flex's is Twilio's. */
export async function violations(page: Page, within = 'main'): Promise<readonly string[]> {
  await page.evaluate(SCRIPT);
  await page.evaluate(settle);
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(${JSON.stringify(within)}, { resultTypes: ['violations'], preload: false }).then((result) => result.violations)`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** A button that has just been enabled fades in: half-way, its colours are not ours. Spinners never end. */
async function settle(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
