/** Two admins, each in a browser of his own, who publish at the same time. */
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
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
let ada: Page;
let ben: Page;
beforeEach(async () => {
  world = await startFlexWorld({ table });
  [ada, ben] = [await world.open({ user: 'ada' }), await world.open({ user: 'ben' })];
});
afterEach(() => world.dispose());

const liveComments = async () => {
  const { body } = await world.router.insist('list');
  return (body['data'] as RouteTable).routes.map(({ comment }) => comment);
};

test('changes to different routes are merged: both are live in the end', async () => {
  await edit(ada, '100', 'Comment', 'of Ada');
  await edit(ben, '200', 'Comment', 'of Ben');
  await publish(ada);
  await isPublished(ada);
  await review(ben);
  await ben.getByText(/reapplied to the new table/).waitFor();
  await button(ben, /^Publish$/).click();
  await isPublished(ben);
  expect(await liveComments()).toEqual(['of Ada', 'of Ben']);
});

test('changes to the same field are a conflict, which the second one decides', async () => {
  await edit(ada, '100', 'Comment', 'of Ada');
  await edit(ben, '100', 'Comment', 'of Ben');
  await publish(ada);
  await isPublished(ada);
  await publish(ben);
  await button(ben, 'Resolve conflicts').click();
  const questions = panel(ben, 'Resolve conflicts');
  await questions.getByRole('row', { name: 'Comment one of Ben of Ada' }).waitFor();
  await questions.getByText('Keep theirs (ada@example.com)', { exact: true }).click();
  await questions.getByRole('button', { name: 'Apply choices' }).click();
  await ben.getByText('Everything is published').waitFor();
  expect(await liveComments()).toEqual(['of Ada', 'two']);
});

test('an open publish can be overwritten; its author is told, and keeps the changes', async () => {
  world.router.emulator.builds.seconds = 600;
  await edit(ada, '100', 'Comment', 'of Ada');
  await edit(ben, '200', 'Comment', 'of Ben');
  await publish(ada, 'A note of Ada');
  // All stages are on the screen from the start: this is the one that is under way.
  await ada.locator('[aria-current="step"]', { hasText: 'Building' }).waitFor();

  await review(ben);
  await ben.getByText('Another route publish is in progress.').first().waitFor();
  const mine = panel(ben, 'Review and publish');
  world.router.emulator.builds.seconds = 0;
  await mine.getByRole('button', { name: 'Overwrite…' }).click();
  await mine.getByText(/ada@example\.com.*is discarded and does not go live/).waitFor();
  await mine.getByRole('button', { name: 'Discard theirs, publish mine' }).click();
  await isPublished(ben);

  await ada.getByText('Nothing was published', { exact: true }).waitFor();
  await ada.getByText('1 unpublished change').waitFor();
  expect(await liveComments()).toEqual(['one', 'of Ben']);
});

test('a publish whose author closed the browser is made live by the other', async () => {
  await world.router.emulator.clock.set(new Date(Date.now() - 5 * 60_000));
  await ada.route('**/admin/publish', (route) => route.abort());
  await edit(ada, '100', 'Comment', 'of Ada');
  const refused = ada.waitForEvent('requestfailed', (each) =>
    each.url().endsWith('/admin/publish'),
  );
  await publish(ada);
  await refused;
  // While a browser is closing, its requests are no longer held back, and the next try would get through.
  await ada.context().setOffline(true);
  await ada.context().close();
  await world.router.emulator.clock.set(new Date());

  await ben.reload();
  await waitForFlex(ben);
  await ben.getByRole('link', { name: 'Inbound SIP Router' }).click();
  await ben
    .getByText(
      /^A publish by ada@example\.com was finished [5-7] minutes ago but never went live\.$/,
    )
    .waitFor();
  await button(ben, 'Make it live').click();
  await isPublished(ben);
  expect(await liveComments()).toEqual(['of Ada', 'two']);
});
