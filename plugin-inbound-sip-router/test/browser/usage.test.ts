/** What became of the calls, in the real Flex UI: numbers without a route, calls of each route, what is kept. */
import type { Page } from 'playwright-core';
import { violations } from './axe';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(180_000);

let world: FlexWorld;
let page: Page;
beforeAll(async () => {
  world = await startFlexWorld();
  for (const user of ['say', 'say', '0815', '0815', '0999']) await world.placeCall(user);
  page = await world.open();
});
afterAll(() => world.dispose());

const panel = () => page.getByRole('complementary', { name: 'Calls' });
const forgotten = () => panel().getByRole('list', { name: 'What was dialled that has no route' });

test('what was dialled without a route is listed, the most dialled first', async () => {
  await page.getByRole('button', { name: 'What was dialled' }).click();
  await forgotten().getByText('0815 on example').waitFor();
  await panel().getByText('Reading the log').waitFor({ state: 'hidden' });
  expect(await forgotten().getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^0815 on example\n2 calls · Last call: /),
    expect.stringMatching(/^0999 on example\n1 call · Last call: /),
  ]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '3 calls · what was dialled' }).waitFor();
});

test('the table has the calls of each route, and nothing of a caller is kept', async () => {
  const row = page.getByRole('row').filter({ hasText: 'Your call was routed.' }).first();
  await row.getByRole('img', { name: 'By day: 0, 0, 0, 0, 0, 0, 2' }).waitFor();
  const kept = await page.evaluate<string>(
    `new Promise((resolve) => {
      const opening = indexedDB.open('inbound-sip-router-usage', 1);
      opening.onsuccess = () => {
        const all = opening.result.transaction('days').objectStore('days').getAll();
        all.onsuccess = () => resolve(JSON.stringify(all.result));
      };
    })`,
  );
  // Yesterday is not kept in the first hour of a day.
  expect((JSON.parse(kept) as readonly unknown[]).length).toBeGreaterThanOrEqual(5);
  expect(kept).not.toContain('5550100000');
});

test('a number without a route becomes one with one click', async () => {
  await panel().getByRole('button', { name: 'New route for 0815' }).click();
  const editor = page.getByRole('complementary', { name: 'New route' });
  expect(await editor.getByLabel('Address').inputValue()).toBe('0815');
});
