/** Call plans, teams and caller lists are made and published in the real Flex UI, and calls follow them. */
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { countClicks } from './clicks';
import { button, isPublished, panel, publish } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(180_000);

const ring = (destination: string) =>
  ({ type: 'dial-client', destination, options: { timeout: 20 } }) as const;
const table: RouteTable = {
  routes: [
    { address: 'sales', comment: 'Sales', ...ring('ada') },
    { address: 'night', type: 'say', destination: 'Hello.' },
    { address: 'desk', type: 'call-plan', destination: 'desk' },
  ],
  default: { type: 'say', destination: 'Nobody is here.' },
  plans: [
    {
      id: 'desk',
      name: 'Desk',
      steps: [
        { id: 'first', ...ring('ada') },
        { id: 'second', ...ring('ben') },
        { id: 'sorry', type: 'say', destination: 'Sorry.' },
      ],
    },
  ],
};

let world: FlexWorld;
let page: Page;
beforeEach(async () => {
  world = await startFlexWorld({ table });
  page = await world.open();
});
afterEach(() => world.dispose());

const liveTable = async () => {
  const { body } = await world.router.insist('list');
  return body['data'] as RouteTable;
};
const area = (name: string) => page.getByRole('button', { name, exact: true });
const save = (title: string) =>
  panel(page, title).getByRole('button', { name: 'Save to draft' }).click();

test('ring two people, then take a message as a Flex task', async () => {
  const clicks = await countClicks(page);
  await button(page, 'Edit route sales').click();
  await button(page, 'If nobody answers…').click();
  const plan = panel(page, 'Call plan Sales');
  await plan.getByText('1. Ring ada for 20 seconds.').waitFor();
  await plan.getByText('2. Let the caller leave a message.').waitFor();
  await plan.getByRole('button', { name: 'Ring', exact: true }).click();
  await plan.getByLabel('Identity').fill('ben');
  await plan.getByText('2. Ring ben for 20 seconds.').waitFor();
  await plan
    .getByText('Ring ada for 20 seconds, then ring ben for 20 seconds, then let the caller')
    .waitFor();
  await plan.getByText('phones ring for up to 50 seconds in all').waitFor();
  expect(await violations(page)).toEqual([]);
  await save('Call plan Sales');
  await plan.waitFor({ state: 'detached' });
  await page.getByText('Now: ring ada for 20 seconds').first().waitFor();
  await publish(page);
  await isPublished(page);
  expect(await clicks()).toBe(6);

  const { steps } = await world.placeCall('sales', {
    answers: { ada: 'no-answer', ben: 'busy' },
  });
  const told = JSON.stringify(steps);
  expect(told).toContain('ben');
  expect(told).toContain('Record');
});

test('steps are moved and removed by the keyboard alone, and each move is told by the path', async () => {
  await area('Plans').click();
  await button(page, 'Edit Desk').click();
  const plan = panel(page, 'Call plan Desk');
  await plan.getByRole('button', { name: 'Move step 2 up' }).focus();
  await page.keyboard.press('Enter');
  await plan.getByText('1. Ring ben for 20 seconds.').waitFor();
  await plan.getByRole('button', { name: 'Remove step 2' }).focus();
  await page.keyboard.press('Enter');
  await plan.getByText('Ring ben for 20 seconds, then say “Sorry.”').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await plan.waitFor({ state: 'detached' });
  await page.getByText('1. Ring ada for 20 seconds.', { exact: true }).waitFor();
});

test('the tester walks down the plan in the draft, and says why each step is skipped', async () => {
  await area('Plans').click();
  await button(page, 'Edit Desk').click();
  const plan = panel(page, 'Call plan Desk');
  await plan.getByRole('button', { name: 'When closed' }).click();
  await plan.getByText('When Office hours is closed: say').first().waitFor();
  await plan.getByRole('button', { name: 'Save and try' }).click();
  const tester = panel(page, 'Try an address');
  await tester.getByLabel('Arrives at').fill('2026-11-30 10:00');
  const draft = tester.getByRole('region', { name: 'In the draft' });
  await draft.getByText('Hours Office hours are open').waitFor();
  await draft.getByRole('button', { name: 'Nobody answers' }).click();
  await draft.getByText('You said: nobody answers.').waitFor();
  await draft.getByText('Ring ben for 20 seconds', { exact: true }).last().waitFor();
  await tester.getByLabel('Arrives at').fill('2026-11-29 10:00');
  await draft.getByText('Hours Office hours are closed').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('block a number', async () => {
  const clicks = await countClicks(page);
  await button(page, 'Edit route night').click();
  await button(page, 'For these callers…').click();
  const plan = panel(page, 'Call plan night');
  await plan.getByText('1. For callers on Blocked callers: refuse the call.').waitFor();
  await area('Lists').click();
  await button(page, 'Edit Blocked callers').click();
  const list = panel(page, 'Caller list Blocked callers');
  await list.getByLabel('Add callers').fill('+1 555 000 9999, Robot');
  await list.getByRole('button', { name: 'Add to the list' }).click();
  await list.getByText('1 caller added.').waitFor();
  expect(await violations(page)).toEqual([]);
  await save('Caller list Blocked callers');
  await publish(page);
  await isPublished(page);
  expect(await clicks()).toBe(8);

  const { callerLists } = await liveTable();
  expect(callerLists).toMatchObject([{ entries: [{ address: '+15550009999', comment: 'Robot' }] }]);
  const blocked = await world.placeCall('night', { from: 'sip:+15550009999@carrier.example.com' });
  expect(JSON.stringify(blocked.steps)).toContain('Reject');
  const other = await world.placeCall('night');
  expect(JSON.stringify(other.steps)).toContain('Hello.');
});

test('a weekly on-call rotation, for the calls that nobody answers', async () => {
  const clicks = await countClicks(page);
  await area('Teams').click();
  await button(page, 'New team').click();
  const team = panel(page, 'New team');
  await team.getByLabel('Name', { exact: true }).first().fill('On call');
  for (const name of ['cem', 'dana']) {
    await team.getByRole('button', { name: 'Add a member' }).click();
    await team.getByLabel('Identity').fill(name);
  }
  await team.getByText('The members take turns').click();
  const calendar = team.getByRole('group', { name: 'On call in the next eight weeks' });
  await calendar.getByText('cem').first().waitFor();
  await calendar.getByText('dana').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await save('New team');
  await team.waitFor({ state: 'detached' });
  await page.getByText(/is on call until/).waitFor();

  await area('Routes').click();
  await button(page, 'Edit route sales').click();
  await button(page, 'If nobody answers…').click();
  const plan = panel(page, 'Call plan Sales');
  await plan.getByRole('button', { name: 'Who is on call' }).click();
  await plan.getByText('2. Ring On call (who is on call, then the others)').waitFor();
  await save('Call plan Sales');
  await publish(page);
  await isPublished(page);
  expect(await clicks()).toBe(13);

  const unanswered = { ada: 'no-answer', cem: 'no-answer', dana: 'no-answer' } as const;
  const { steps } = await world.placeCall('sales', { answers: unanswered });
  const told = JSON.stringify(steps);
  for (const heard of ['cem', 'dana', 'Record']) expect(told).toContain(heard);
});

test('a plan that routes lead to is deleted with another in its place', async () => {
  await button(page, 'Edit route sales').click();
  await button(page, 'If nobody answers…').click();
  await save('Call plan Sales');
  await area('Plans').click();
  await button(page, 'Edit Desk').click();
  const plan = panel(page, 'Call plan Desk');
  await plan.getByRole('button', { name: 'Delete' }).click();
  const instead = plan.getByLabel('Desk is used by 1 route. Use instead:');
  await instead.selectOption({ label: 'Sales' });
  await plan.getByRole('button', { name: 'Delete and replace' }).click();
  await plan.waitFor({ state: 'detached' });
  await publish(page);
  await isPublished(page);
  const { routes, plans } = await liveTable();
  expect(plans?.map(({ name }) => name)).toEqual(['Sales']);
  expect(routes.find(({ address }) => address === 'desk')?.destination).toBe(plans?.[0]?.id);
});
