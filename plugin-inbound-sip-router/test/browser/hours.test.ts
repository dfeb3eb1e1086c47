/** Opening hours in the real Flex UI: an admin sets them, closes now and opens again; a supervisor only switches. */
import type { Hours, RouteTable } from 'route-table';
import { violations } from './axe';
import { countClicks } from './clicks';
import { button, isPublished, panel, publish } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(180_000);

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const weekOf = (opening: string) =>
  Object.fromEntries(DAYS.map((day) => [day, [opening]])) as NonNullable<Hours['week']>;
const TABLE: RouteTable = {
  routes: [
    { address: 'desk', type: 'call-plan', destination: 'p', hours: 'support' },
    { address: 'other', type: 'say', destination: 'Second' },
  ],
  default: { type: 'say', destination: 'Nobody is here.' },
  plans: [
    {
      id: 'p',
      name: 'Support',
      steps: [
        {
          id: 'closed',
          when: { hours: { id: 'of-route', is: ['closed'] } },
          type: 'say',
          destination: 'We are closed.',
        },
        { id: 'open', type: 'say', destination: 'We are open.' },
      ],
    },
  ],
  hours: [
    { id: 'support', name: 'Support', timeZone: 'UTC', week: weekOf('00:00-24:00') },
    { id: 'sales', name: 'Sales', timeZone: 'UTC', week: weekOf('00:00-23:59') },
  ],
  access: { switch: ['supervisor'] },
};

let world: FlexWorld;
beforeEach(async () => {
  world = await startFlexWorld({ table: TABLE });
});
afterEach(() => world.dispose());

const liveTable = async () => (await world.router.insist('list')).body['data'] as RouteTable;
const heard = async (address: string) => JSON.stringify((await world.placeCall(address)).steps);

test('an admin sets support hours with Christmas Eve until noon', async () => {
  const page = await world.open();
  const clicks = await countClicks(page);
  await button(page, 'Hours').click();
  await button(page, 'Edit Support').click();
  const editor = panel(page, 'Hours Support');
  await editor.getByLabel('Monday', { exact: true }).fill('8-12, 13-17:30');
  await button(page, 'Tuesday to Friday like Monday').click();
  await editor.getByLabel('Saturday', { exact: true }).fill('');
  await editor.getByLabel('Sunday', { exact: true }).fill('closed');
  await button(page, 'Add a day').click();
  const day = editor.getByRole('group', { name: 'Day 1' });
  await day.getByLabel('Day', { exact: true }).fill('2030-12-24');
  await day.getByLabel('Times').fill('8-12');
  await day.getByLabel('Name').fill('Christmas Eve');
  expect(await violations(page)).toEqual([]);
  await editor.getByRole('button', { name: 'Save to draft' }).click();
  await editor.waitFor({ state: 'detached' });
  await page.getByText('Changed', { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await publish(page);
  await isPublished(page);
  expect(await clicks()).toBe(7);

  const [hours] = (await liveTable()).hours ?? [];
  const office = ['08:00-12:00', '13:00-17:30'];
  expect(hours).toMatchObject({
    week: { mon: office, tue: office, wed: office, thu: office, fri: office },
    days: [{ on: '2030-12-24', open: ['08:00-12:00'], name: 'Christmas Eve' }],
  });
  expect(Object.keys(hours?.week ?? {})).toHaveLength(5);
});

test('closing now takes two clicks and opening again one, and the draft stays a draft', async () => {
  const page = await world.openFlex();
  // The bar does not wait for a timer: it comes with the table.
  await page.evaluate(`window.setInterval = () => 0;`);
  await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
  await button(page, 'Edit route other').click();
  const route = panel(page, 'Route other');
  await route.getByLabel('Comment').fill('not yet');
  await route.getByRole('button', { name: 'Save to draft' }).click();
  await route.waitFor({ state: 'detached' });

  const clicks = await countClicks(page);
  await button(page, 'Support: Open').click();
  const form = panel(page, 'Open or close Support');
  await form.getByLabel('Time in UTC').fill('16:00');
  await form.getByLabel('Why').fill('Water in the server room');
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: /^Close until .*16:00$/ }).click();
  expect(await clicks()).toBe(2);
  await page.getByText(/Support is closed by hand until .*16:00/).waitFor();
  await page.getByText(/Water in the server room · 1 route with these hours/).waitFor();
  await page.getByText('1 unpublished change').waitFor();
  expect(await page.getByText(/reapplied to the new table/).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(await heard('desk')).toContain('We are closed.');
  const switched = await liveTable();
  expect(switched.routes[1]).not.toHaveProperty('comment');

  await button(page, 'Keep Support closed 1 hour longer').click();
  await page.getByText(/Support is closed by hand until .*17:00/).waitFor();
  await button(page, 'Open again: Support').click();
  await page.getByText(/is closed by hand/).waitFor({ state: 'detached' });
  expect(await clicks()).toBe(4);
  expect(await heard('desk')).toContain('We are open.');
  await page.getByText('1 unpublished change').waitFor();
});

test('a supervisor with the right closes and opens, and sees nothing else', async () => {
  const page = await world.openFlex({ user: 'sue' });
  await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
  await page.getByRole('heading', { name: 'Support', level: 2 }).waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  expect(await page.getByText('Nobody is here.').count()).toBe(0);
  await page.getByText(/^Now \d\d:\d\d in UTC · 1 route with these hours$/).waitFor();
  await page.getByText(/^(Open|Closed) until (\w+ )?(23:59|00:00)$/).waitFor();
  await button(page, 'Close now: Support').click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Close until/ }).click();
  await page.getByText(/Support is closed by hand until/).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await heard('desk')).toContain('We are closed.');
  await button(page, 'Open again: Support').click();
  await button(page, 'Close now: Support').waitFor();
  expect(await heard('desk')).toContain('We are open.');
});

test('an agent is asked nothing and shown nothing', async () => {
  const page = await world.openFlex({ user: 'amy' });
  await page.getByRole('link', { name: 'Agent Desktop' }).waitFor();
  expect(await page.getByRole('link', { name: 'Inbound SIP Router' }).count()).toBe(0);
});

test('two admins: one closes while the other edits the same hours, and both are live', async () => {
  const ada = await world.open({ user: 'ada' });
  const ben = await world.open({ user: 'ben' });
  await button(ben, 'Hours').click();
  await button(ben, 'Edit Support').click();
  await panel(ben, 'Hours Support').getByLabel('Sunday', { exact: true }).fill('');
  await button(ada, 'Support: Open').click();
  await ada.getByRole('button', { name: /^Close until/ }).click();
  await ada.getByText(/Support is closed by hand until/).waitFor();
  await panel(ben, 'Hours Support').getByRole('button', { name: 'Save to draft' }).click();
  await publish(ben);
  await isPublished(ben);
  await ben.getByText(/Support is closed by hand until/).waitFor();
  const [hours] = (await liveTable()).hours ?? [];
  expect(hours?.week).not.toHaveProperty('sun');
  expect(hours?.switch).toMatchObject({ state: 'closed' });
});

test('with the keyboard alone: hours are closed by hand, and deleted with a replacement', async () => {
  const page = await world.open();
  await button(page, 'Support: Open').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(`document.activeElement?.textContent?.startsWith('Close until')`);
  await page.keyboard.press('Enter');
  await page.getByText(/Support is closed by hand until/).waitFor();

  await button(page, 'Hours').focus();
  await page.keyboard.press('Enter');
  await button(page, 'Edit Support').focus();
  await page.keyboard.press('Enter');
  const editor = panel(page, 'Hours Support');
  await editor.getByRole('button', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  const instead = editor.getByLabel('Support is used by 1 route. Use instead:');
  await instead.selectOption({ label: 'Sales' });
  await editor.getByRole('button', { name: 'Delete and replace' }).focus();
  await page.keyboard.press('Enter');
  await editor.waitFor({ state: 'detached' });
  await publish(page);
  await isPublished(page);
  const { routes, hours } = await liveTable();
  expect(routes[0]?.hours).toBe('sales');
  expect(hours?.map(({ id }) => id)).toEqual(['sales']);
});

test('public holidays are inserted, and used by the hours', async () => {
  const page = await world.open();
  await button(page, 'Hours').click();
  await button(page, 'Add holidays').click();
  const list = panel(page, 'New holiday list');
  await list.getByLabel('Insert public holidays').selectOption('US federal holidays');
  await list.getByText(/days inserted/).waitFor();
  await list.getByRole('button', { name: 'Save to draft' }).click();
  await list.waitFor({ state: 'detached' });
  await button(page, 'Edit Support').click();
  await panel(page, 'Hours Support').getByText('US federal holidays').click();
  await panel(page, 'Hours Support').getByRole('button', { name: 'Save to draft' }).click();
  await publish(page);
  await isPublished(page);
  const { hours, holidays } = await liveTable();
  expect(hours?.[0]?.holidays).toEqual([holidays?.[0]?.id]);
  expect(holidays?.[0]?.days.find(({ on }) => on === '11.thu.4')?.name).toBe('Thanksgiving Day');
});
