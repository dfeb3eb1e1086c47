/** What a person does with the editor, step by step. */
import type { Locator, Page } from 'playwright-core';

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name }).first();

export const panel = (page: Page, title: string): Locator =>
  page.getByRole('complementary', { name: title });

/** Changes one field of a route in the draft. */
export async function edit(
  page: Page,
  address: string,
  field: string,
  value: string,
): Promise<void> {
  await button(page, `Edit route ${address}`).click();
  const editor = panel(page, `Route ${address}`);
  await editor.getByLabel(field, { exact: true }).fill(value);
  await editor.getByRole('button', { name: 'Save to draft' }).click();
  await editor.waitFor({ state: 'detached' });
}

export async function review(page: Page): Promise<void> {
  await button(page, 'Review and publish').click();
  await panel(page, 'Review and publish').waitFor();
}

export async function publish(page: Page, note = ''): Promise<void> {
  await review(page);
  await page.getByLabel('Note').fill(note);
  await button(page, /^Publish$/).click();
}

export function isPublished(page: Page): Promise<void> {
  return page.getByText('Published. Calls follow the new routes from now on.').waitFor();
}
