/** The last calls in the review, in the real Flex UI: what would go elsewhere, why, and that it prevents nothing. */
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { button, edit, isPublished, panel, review } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(180_000);

const TABLE: RouteTable = {
  routes: [
    { address: 'sales', type: 'say', destination: 'Hello from sales.' },
    { address: 'gold', type: 'call-plan', destination: 'tiers' },
  ],
  default: { type: 'say', destination: 'Nobody has this number.' },
  plans: [
    {
      id: 'tiers',
      name: 'Tiers',
      steps: [
        {
          ...{ id: 'gold', type: 'say', destination: 'Hello, gold.' },
          when: { header: { name: 'X-Tier', is: ['gold'] } },
        },
        { id: 'all', type: 'say', destination: 'Hello.' },
      ],
    },
  ],
};

let world: FlexWorld;
let page: Page;
beforeAll(async () => {
  world = await startFlexWorld({ table: TABLE });
  for (const user of ['sales', 'sales', '4700', 'gold', '4701']) await world.placeCall(user);
  page = await world.open();
});
afterAll(() => world.dispose());

const replay = () => page.getByRole('region', { name: 'The last calls, replayed' });
const groups = () => replay().getByRole('list', { name: 'The last calls, replayed' });

const told = async () =>
  (await groups().locator('> li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));

test('the review says how many of the last calls would be answered in another way', async () => {
  await edit(page, 'sales', 'Text', 'Hello from the new sales.');
  await button(page, 'New route').click();
  const editor = panel(page, 'New route');
  await editor.getByLabel('Address', { exact: true }).fill('4700');
  await editor.getByLabel('Destination type').selectOption({ label: 'Say text' });
  await editor.getByLabel('Text', { exact: true }).fill('Found.');
  await editor.getByRole('button', { name: 'Save to draft' }).click();
  await review(page);
  await replay().getByText('Of the last 5 calls, 3 would be answered in another way.').waitFor();
});

test('what is dialled, from where to where, and both answers with their reasons are shown', async () => {
  await replay().getByRole('button', { name: 'Which calls' }).click();
  const [changed, moved] = await told();
  expect(changed).toContain(
    '2 calls: sales answered in another way Live now: The address is exactly what was dialled.',
  );
  expect(changed).toContain('“Hello from sales.”');
  expect(changed).toContain('“Hello from the new sales.”');
  expect(changed).toMatch(/sales on example: 2 calls, the last one [A-Z]/);
  expect(moved).toContain('1 call: Default route → 4700 Live now: No address matches.');
  expect(await violations(page)).toEqual([]);
});

test('the calls can be decided as if they came now', async () => {
  const decided = replay().getByLabel('Each call is decided');
  await decided.selectOption({ label: 'as if it came now: 3 calls' });
  expect(await groups().locator('> li').count()).toBe(2);
});

test('a change that is left out is not replayed', async () => {
  await button(page, /^Leave out the change of 4700/).click();
  await replay().getByText('2 would be answered in another way').waitFor();
});

test('what depends on a header is not guessed', async () => {
  await page.keyboard.press('Escape');
  await button(page, 'Plans').click();
  await button(page, 'Edit Tiers').click();
  const plan = panel(page, 'Call plan Tiers');
  await plan.getByRole('button', { name: 'Edit step 2' }).click();
  await plan.getByLabel('Text', { exact: true }).fill('Hello, you.');
  await plan.getByRole('button', { name: 'Save to draft' }).click();
  await plan.waitFor({ state: 'detached' });
  await review(page);
  await replay()
    .getByText('Of 1 call it cannot be said: Twilio does not keep the header X-Tier.')
    .waitFor();
});

test('it prevents nothing, and no caller is kept in the browser', async () => {
  await button(page, /^Publish$/).click();
  await isPublished(page);
  const kept = await page.evaluate<string>(
    'JSON.stringify([{ ...localStorage }, { ...sessionStorage }])',
  );
  expect(kept).not.toContain('5550100000');
});
