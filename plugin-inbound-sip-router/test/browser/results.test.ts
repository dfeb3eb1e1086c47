/** What became of it is said where one looks, by name, and takes no more clicks than it must. */
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { countClicks } from './clicks';
import { button, edit, isPublished, panel, publish, review } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(180_000);

const table: RouteTable = {
  routes: [
    { address: '100', type: 'say', destination: 'First', comment: 'one' },
    { address: '200', type: 'say', destination: 'Second', comment: 'two' },
  ],
  default: { type: 'say', destination: 'Nobody is here.' },
};

let world: FlexWorld;
beforeEach(async () => {
  world = await startFlexWorld({ table });
});
afterEach(() => world.dispose());

const liveTable = async () => (await world.router.insist('list')).body['data'] as RouteTable;
const liveComments = async () => (await liveTable()).routes.map(({ comment }) => comment);

/** Two admins who look at the same table; what Ben does next, he does not know to be stale. */
async function openBoth(): Promise<{ readonly ada: Page; readonly ben: Page }> {
  const [ada, ben] = [await world.open({ user: 'ada' }), await world.open({ user: 'ben' })];
  return { ada, ben };
}

/** The review, opened and told what is live before Ada publishes. */
async function reviewAsLive(page: Page): Promise<void> {
  const asked = page.waitForResponse((each) => each.url().endsWith('/admin/list') && each.ok());
  await review(page);
  await asked;
}

test('publishing with a note takes two clicks, and the focus is on the result', async () => {
  const page = await world.open();
  await edit(page, '100', 'Comment', 'mine');
  const clicks = await countClicks(page);
  await button(page, 'Review and publish').click();
  await panel(page, 'Review and publish').getByLabel('Note').waitFor();
  await page.keyboard.type('Ticket 4711');
  await button(page, /^Publish$/).click();
  await isPublished(page);
  expect(await clicks()).toBe(2);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Published\./);
  await button(page, 'History').click();
  await panel(page, 'History').getByText('Ticket 4711').waitFor();
  await page.getByText('Published. Calls follow the new routes').waitFor({ state: 'detached' });
});

test('a conflict is resolved and published with three clicks, and names the other', async () => {
  const { ada, ben } = await openBoth();
  await edit(ben, '100', 'Comment', 'of Ben');
  await edit(ada, '100', 'Comment', 'of Ada');
  await reviewAsLive(ben);
  await publish(ada, 'Ticket 12');
  await isPublished(ada);
  await button(ben, /^Publish$/).click();
  const told = ben.getByRole('alert').filter({ hasText: 'Nothing was published' });
  await told.getByText(/^Published by ada@example\.com, today .*: “Ticket 12”\.$/).waitFor();
  expect(
    await told.evaluate((each) =>
      each.parentElement?.parentElement?.contains(document.activeElement),
    ),
  ).toBe(true);
  const clicks = await countClicks(ben);
  await button(ben, 'Resolve conflicts').click();
  const questions = panel(ben, 'Resolve conflicts');
  await questions.getByText('Keep mine', { exact: true }).click();
  await questions.getByRole('button', { name: 'Apply and publish' }).click();
  await isPublished(ben);
  expect(await clicks()).toBe(3);
  expect(await liveComments()).toEqual(['of Ben', 'two']);
});

test('what does not clash is published on top of the others with one click', async () => {
  const { ada, ben } = await openBoth();
  await edit(ben, '200', 'Comment', 'of Ben');
  await edit(ada, '100', 'Comment', 'of Ada');
  await reviewAsLive(ben);
  await publish(ada, 'Ticket 12');
  await isPublished(ada);
  await button(ben, /^Publish$/).click();
  await ben
    .getByText(/^Published by ada@example\.com, today .*: “Ticket 12”\.$/)
    .first()
    .waitFor();
  expect(await violations(ben)).toEqual([]);
  const clicks = await countClicks(ben);
  await button(ben, 'Publish on top').click();
  await isPublished(ben);
  expect(await clicks()).toBe(1);
  expect(await liveComments()).toEqual(['of Ada', 'of Ben']);
});

test('trying an address takes one click', async () => {
  const page = await world.open();
  const clicks = await countClicks(page);
  await button(page, 'Try an address').click();
  const tester = panel(page, 'Try an address');
  await tester.waitFor();
  await page.keyboard.type('100');
  await tester.getByText('First').first().waitFor();
  expect(await clicks()).toBe(1);
});

test('a change can be left out of a publish, and stays in the draft', async () => {
  const page = await world.open();
  await edit(page, '100', 'Comment', 'now');
  await edit(page, '200', 'Comment', 'later');
  await review(page);
  const open = panel(page, 'Review and publish');
  await open.getByRole('heading', { name: '2 changes' }).waitFor();
  await open
    .getByRole('button', { name: 'Leave out the change of 200: it stays in the draft' })
    .click();
  await open.getByText('2 changed · 1 left out').waitFor();
  expect(await violations(page)).toEqual([]);
  await button(page, /^Publish$/).click();
  await isPublished(page);
  expect(await liveComments()).toEqual(['now', 'two']);
  await page.getByText('1 unpublished change').waitFor();
  await review(page);
  await panel(page, 'Review and publish')
    .getByRole('row', { name: /two.*later/ })
    .waitFor();
});

test('undoing that a route was new says that it deletes it, and whose publish it was', async () => {
  const page = await world.open();
  await button(page, 'New route').click();
  const editor = panel(page, 'New route');
  await editor.getByLabel('Address').fill('300');
  await editor.getByLabel('Studio flow', { exact: true }).fill('https://example.com/new');
  await editor.getByRole('button', { name: 'Save to draft' }).click();
  await publish(page, 'A new one');
  await isPublished(page);
  await button(page, 'History').click();
  const history = panel(page, 'History');
  await history.getByRole('button', { name: '1 change' }).first().click();
  await history.getByRole('button', { name: /^Undo this change: 300/ }).click();
  const restore = panel(page, 'Review and restore');
  await restore.getByText('This deletes 300: it was new then.').waitFor();
  await restore.getByText(/^Undoes what was done to 300 by ada@example\.com, today/).waitFor();
  await restore.getByText('“A new one”').waitFor();
  await restore.getByRole('button', { name: 'Restore' }).click();
  await page.getByText('Restored. Calls follow the restored routes from now on.').waitFor();
  await page.getByText('Everything is published').waitFor();
  expect((await liveTable()).routes.map(({ address }) => address)).toEqual(['100', '200']);
});
