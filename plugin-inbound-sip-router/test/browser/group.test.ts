/** Groups of routes in the real Flex UI: given in the editor, filtered, searched, and changed for many at once. */
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { button, edit, panel } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(180_000);

const TABLE: RouteTable = {
  routes: ['100', '200', '300', '400'].map((address) => ({
    address,
    type: 'say',
    destination: `I am ${address}`,
  })),
  default: { type: 'say', destination: 'Nobody is here.' },
};

let world: FlexWorld;
beforeAll(async () => {
  world = await startFlexWorld({ table: TABLE });
});
afterEach(() => world.closePages());
afterAll(() => world.dispose());

const filter = (page: Page) => page.getByRole('combobox', { name: 'Group', exact: true });
const column = (page: Page) => page.getByRole('columnheader', { name: 'Group' });
const found = (page: Page, words: string) =>
  page
    .getByRole('status')
    .filter({ hasText: new RegExp(`^${words}$`) })
    .waitFor();

test('a table without groups shows nothing of them; one that is named is shown and found', async () => {
  const page = await world.open({ viewport: { width: 1600, height: 900 } });
  await found(page, '4 routes');
  expect([await filter(page).count(), await column(page).count()]).toEqual([0, 0]);
  await edit(page, '100', 'Group', 'Brand A');
  await column(page).waitFor();
  await page.getByRole('cell', { name: 'Brand A' }).waitFor();

  await button(page, 'Edit route 200').click();
  const editor = panel(page, 'Route 200');
  await editor.getByRole('combobox', { name: 'Group' }).click();
  await editor.getByRole('option', { name: 'Brand A' }).click();
  expect(await violations(page)).toEqual([]);
  await editor.getByRole('button', { name: 'Save to draft' }).click();
  await editor.waitFor({ state: 'detached' });

  await filter(page).selectOption({ label: 'Brand A' });
  await found(page, '2 of 4 routes');
  await filter(page).selectOption({ label: 'Without a group' });
  await found(page, '2 of 4 routes');
  await page.getByText('I am 300').waitFor();
  await filter(page).selectOption({ label: 'All groups' });
  await page.getByRole('searchbox', { name: 'Search routes' }).fill('brand a');
  await found(page, '2 of 4 routes');
});

test('all selected routes get one group, or leave theirs, in one step', async () => {
  const page = await world.open();
  await page.getByLabel('Select all routes of this page').press('Space');
  await button(page, 'Change group').click();
  await page.getByRole('combobox', { name: 'Group of the 4 selected routes' }).waitFor();
  await page.keyboard.type('Brand B');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await found(page, '4 unpublished changes');
  await filter(page).selectOption({ label: 'Brand B' });
  await found(page, '4 routes');

  await button(page, 'Change group').click();
  await button(page, 'Set group').click();
  await found(page, 'Everything is published');
  await button(page, /^Undo$/).click();
  await found(page, '4 unpublished changes');
});
