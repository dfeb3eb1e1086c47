/** The result of what one did is where one looks, and nothing is lost by a slip. */
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { button, edit, isPublished, panel, publish, review } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(180_000);

let world: FlexWorld;
let page: Page;
beforeAll(async () => {
  world = await startFlexWorld({
    table: {
      routes: Array.from({ length: 120 }, (_, index) => ({
        address: `${2000 + index}`,
        type: 'say' as const,
        destination: `Number ${index}`,
      })),
      default: { type: 'say', destination: 'Nobody is here.' },
    },
  });
  page = await world.open();
});
afterAll(() => world.dispose());

const placeOf = async (name: string) => {
  const box = await button(page, name).boundingBox();
  return box && { x: box.x, y: box.y };
};

test('no button moves when a panel opens, and discarded changes come back', async () => {
  await edit(page, '2000', 'Text', 'Other');
  const before = await placeOf('Discard changes');
  await button(page, 'Try an address').click();
  await panel(page, 'Try an address').waitFor();
  expect(await placeOf('Discard changes')).toEqual(before);
  await button(page, 'Discard changes').click();
  await page.getByText('1 change was discarded.').waitFor();
  await button(page, 'Bring back').click();
  await page.getByText('1 unpublished change').waitFor();
  await panel(page, 'Try an address').getByRole('button', { name: 'Close' }).click();
});

test('a note outlives the review that was closed by Escape', async () => {
  await review(page);
  await page.getByLabel('Note').fill('Ticket 4711');
  await page.keyboard.press('Escape');
  await panel(page, 'Review and publish').waitFor({ state: 'detached' });
  await review(page);
  expect(await page.getByLabel('Note').inputValue()).toBe('Ticket 4711');
  await page.keyboard.press('Escape');
});

test('a new route is if it can be seen, its first field has the focus', async () => {
  await button(page, 'New route').click();
  const editor = panel(page, 'New route');
  await page.keyboard.type('9000');
  expect(await editor.getByLabel('Address').inputValue()).toBe('9000');
  await editor.getByLabel('Studio flow', { exact: true }).fill('https://example.com/new');
  await editor.getByRole('button', { name: 'Save to draft' }).click();
  await button(page, 'Edit route 9000').waitFor();
  expect(await button(page, 'Edit route 9000').evaluate(isInView)).toBe(true);
});

test('a route that the search hides is told of, and shown', async () => {
  const search = page.getByLabel('Search routes');
  await search.fill('2001');
  await button(page, 'Edit route 2000').waitFor({ state: 'detached' });
  await button(page, 'New route').click();
  const editor = panel(page, 'New route');
  await editor.getByLabel('Address').fill('9001');
  await editor.getByLabel('Studio flow', { exact: true }).fill('https://example.com/new');
  await editor.getByRole('button', { name: 'Save to draft' }).click();
  await page.getByText(/^Route 9001 is in the draft, but the search/).waitFor();
  expect(await violations(page)).toEqual([]);
  await button(page, 'Show it').click();
  await button(page, 'Edit route 9001').waitFor();
  expect(await search.inputValue()).toBe('');
});

test('what became of a publish is in view however far the list is scrolled', async () => {
  await button(page, 'Edit route 9001').scrollIntoViewIfNeeded();
  await publish(page, 'Scrolled');
  await isPublished(page);
  const told = page.getByText('Published. Calls follow the new routes from now on.');
  expect(await told.evaluate(isInView)).toBe(true);
  await edit(page, '9001', 'URL', 'https://example.com/again');
  await told.waitFor({ state: 'detached' });
});

test('what somebody else published is there when the review opens', async () => {
  const { body } = await world.router.insist('list');
  const { routes, ...rest } = body['data'] as RouteTable;
  const theirs = routes.map((route, index) => (index === 0 ? { ...route, comment: 'x' } : route));
  await world.router.publish({ ...rest, routes: theirs });
  await review(page);
  await page.getByText(/reapplied to the new table/).waitFor();
});

test.each([1024, 700])(
  'at a width of %d the panel has the whole view, and gives it back',
  async (width) => {
    await page.setViewportSize({ width, height: 600 });
    if (await panel(page, 'Review and publish').isHidden()) await review(page);
    const open = panel(page, 'Review and publish');
    await button(page, 'New route').waitFor({ state: 'hidden' });
    expect((await open.boundingBox())?.width).toBeGreaterThan(width - 150);
    expect(await violations(page)).toEqual([]);
    await open.getByRole('button', { name: 'Close' }).click();
    await button(page, 'New route').waitFor();
  },
);

function isInView(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const top = document.elementFromPoint(x + width / 2, y + height / 2);
  return top !== null && (element.contains(top) || top.contains(element));
}
