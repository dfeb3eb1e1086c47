/** Review, publish, conflicts, publishes of others and the history in the real Flex UI, with two admins. */
import type { Locator, Page } from 'playwright-core';
import type { Route, RouteTable } from 'route-table';
import { violations } from './axe';
import { button, edit, isPublished, panel, publish, review } from './editing';
import { waitForFlex } from './flex-pages';
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

const answer = async (address: string) => JSON.stringify((await world.placeCall(address)).steps);

/** The live table with another text for this address, published by somebody else. */
async function publishElsewhere(address: string, fields: Partial<Route>): Promise<void> {
  const { body } = await world.router.insist('list');
  const data = body['data'] as RouteTable;
  const routes = data.routes.map((route) =>
    route.address === address ? ({ ...route, ...fields } as Route) : route,
  );
  await world.router.publish({ ...data, routes });
}

/** A build of somebody else that is not live. */
async function updateElsewhere(address: string, fields: Partial<Route>): Promise<string> {
  const { body } = await world.router.insist('list');
  const { data, version } = body as unknown as { data: RouteTable; version: string };
  const routes = data.routes.map((route) =>
    route.address === address ? ({ ...route, ...fields } as Route) : route,
  );
  const sent = { data: { ...data, routes }, version, note: 'Their note', id: 'publish-elsewhere' };
  const answered = await world.router.insist('update', sent);
  return String(answered.body['buildSid']);
}

/** The review, once it knows what is live: what is published then, it does not know. */
async function reviewAsLive(page: Page): Promise<void> {
  const asked = page.waitForResponse(
    (answer) => answer.url().endsWith('/admin/list') && answer.ok(),
  );
  await review(page);
  await asked;
}

const IN_PROGRESS = 'Another route publish is in progress.';

test('an edit is reviewed field by field, published, and is what the next call gets', async () => {
  const page = await world.open();
  expect(await answer('100')).toContain('First');
  await edit(page, '100', 'Text', 'Changed');
  await review(page);
  const changes = page.getByRole('list', { name: 'Changes' });
  await changes.getByRole('row', { name: /First.*Changed/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await answer('100')).toContain('First');

  await page.getByLabel('Note').fill('Ticket 4711');
  await button(page, /^Publish$/).click();
  await isPublished(page);
  expect(await answer('100')).toContain('Changed');
  await page.getByText('Everything is published').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('what somebody else published meanwhile is merged, and nothing is published unseen', async () => {
  const page = await world.open();
  await edit(page, '100', 'Comment', 'mine');
  await reviewAsLive(page);
  await publishElsewhere('200', { comment: 'theirs' });
  await button(page, /^Publish$/).click();
  await page.getByText('Nothing clashes. Your changes have been reapplied').waitFor();
  expect(await violations(page)).toEqual([]);
  await button(page, 'Publish on top').click();
  await isPublished(page);
  const { body } = await world.router.insist('list');
  const comments = (body['data'] as RouteTable).routes.map(({ comment }) => comment);
  expect(comments).toEqual(['mine', 'theirs']);
});

test('a true conflict is asked about with base, mine and theirs side by side', async () => {
  const page = await world.open();
  await edit(page, '100', 'Comment', 'mine');
  await reviewAsLive(page);
  await publishElsewhere('100', { comment: 'theirs' });
  await button(page, /^Publish$/).click();
  await page.getByText('You both changed the same fields').waitFor();
  await button(page, 'Resolve conflicts').click();
  const questions = panel(page, 'Resolve conflicts');
  await questions.getByRole('row', { name: 'Comment one mine theirs' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await questions.getByRole('button', { name: 'Apply choices' }).click();
  await questions.getByText('Resolve 1 more conflict first.').waitFor();
  await questions.getByText('Keep mine', { exact: true }).click();
  await questions.getByRole('button', { name: 'Apply choices' }).click();
  await panel(page, 'Review and publish').waitFor();
  await button(page, /^Publish$/).click();
  await isPublished(page);
  const { body } = await world.router.insist('list');
  expect((body['data'] as RouteTable).routes[0]?.comment).toBe('mine');
});

test('a publish in progress is shown with its author; waiting shows the new table automatically', async () => {
  const buildSid = await updateElsewhere('200', { destination: 'Theirs' });
  const page = await world.open({ user: 'ben' });
  await page.getByText(IN_PROGRESS).waitFor();
  await page.getByText('Their note').waitFor();
  await button(page, 'What it changes').click();
  await page.getByRole('row', { name: /Second.*Theirs/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await button(page, /^Wait$/).click();
  await page.getByText(/^Waiting for the publish of/).waitFor();
  await world.router.insist('publish', { buildSid });
  await page
    .getByTitle('Theirs')
    .or(page.getByText('Theirs', { exact: true }))
    .first()
    .waitFor();
  await page.getByText(IN_PROGRESS).waitFor({ state: 'detached' });
});

test('overwriting says what would be lost, discards the open publish and keeps what is live', async () => {
  await updateElsewhere('200', { destination: 'Theirs' });
  const page = await world.open();
  await edit(page, '100', 'Text', 'Mine');
  await review(page);
  const mine = panel(page, 'Review and publish');
  await mine.getByRole('button', { name: 'Overwrite…' }).click();
  await mine.getByText(/1 change\) is discarded and does not go live/).waitFor();
  await mine.getByRole('row', { name: /Second.*Theirs/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await mine.getByRole('button', { name: 'Discard theirs, publish mine' }).click();
  await isPublished(page);
  expect(await answer('100')).toContain('Mine');
  expect(await answer('200')).toContain('Second');
});

test.each([
  ['Make it live', 'Theirs'],
  ['Discard it', 'Second'],
])('a finished publish that was abandoned is shown with its age: %s', async (way, text) => {
  const { clock } = world.router.emulator;
  await clock.set(new Date(Date.now() - 10 * 60_000));
  await updateElsewhere('200', { destination: 'Theirs' });
  await clock.set(new Date());
  const page = await world.open();
  await page.getByText(/was finished 1[0-2] minutes ago but never went live/).waitFor();
  await button(page, way).click();
  await page.getByText(/never went live/).waitFor({ state: 'detached' });
  if (way === 'Make it live') await isPublished(page);
  expect(await answer('200')).toContain(text);
});

test('a failed build is said, and its publish can be discarded and made again', async () => {
  const page = await world.open();
  await edit(page, '100', 'Text', 'Mine');
  world.router.emulator.builds.failNext = 1;
  await publish(page);
  await page.getByText('Nothing was published', { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await button(page, 'Discard this publish').click();
  await publish(page);
  await isPublished(page);
  expect(await answer('100')).toContain('Mine');
});

test('leaving the view or reloading the page loses neither the publish in progress nor the draft', async () => {
  world.router.emulator.builds.seconds = 8;
  const page = await world.open();
  await edit(page, '100', 'Text', 'Mine');
  await publish(page);
  await page.getByText('Building', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Agent Desktop' }).click();
  await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
  await page.getByText('Building', { exact: true }).waitFor();
  await edit(page, '200', 'Text', 'Later');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await waitForFlex(page);
  await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
  await isPublished(page);
  expect(await answer('100')).toContain('Mine');
});

test('the history tells who, when, what and why; a state and a route come back through review', async () => {
  const page = await world.open();
  await edit(page, '100', 'Text', 'Two');
  await publish(page, 'Second version');
  await isPublished(page);
  await edit(page, '100', 'Text', 'Three');
  await publish(page, 'Third version');
  await page.getByText('Everything is published').waitFor();
  await button(page, 'History').click();
  const history = panel(page, 'History');
  const entries = history.getByRole('list', { name: 'History' }).locator('> li');
  await entries.filter({ hasText: 'Third version' }).getByText('live now').waitFor();
  await entries.filter({ hasText: 'ada@example.com' }).first().waitFor();
  await entries
    .filter({ hasText: 'Third version' })
    .getByRole('button', { name: '1 change' })
    .click();
  await history.getByRole('row', { name: /Two.*Three/ }).waitFor();
  expect(await violations(page)).toEqual([]);

  await history
    .getByRole('button', { name: 'Undo this change: 100 as it was before this publish' })
    .click();
  const restore = panel(page, 'Review and restore');
  await restore.getByRole('row', { name: /Three.*Two/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await restore.getByRole('button', { name: 'Restore' }).click();
  await page.getByText('Restored. Calls follow the restored routes from now on.').waitFor();
  expect(await answer('100')).toContain('Two');
});

test('everything from an edit to its publish is done by the keyboard alone', async () => {
  const page = await world.open();
  await button(page, 'Edit route 100').focus();
  await page.keyboard.press('Enter');
  const text = panel(page, 'Route 100').getByLabel('Text', { exact: true });
  await tabTo(page, text);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('By keyboard');
  await tabTo(page, button(page, 'Save to draft'));
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, 'Review and publish'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, /^Publish$/));
  await page.keyboard.press('Enter');
  await isPublished(page);
  expect(await answer('100')).toContain('By keyboard');
});

/** Presses Tab until the focus is there; gives up after more stops than the screen has. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < 80; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('The keyboard does not get there.');
}
