/** Destinations are chosen by name or typed, in one field, in the real Flex UI; clicks are counted. */
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { countClicks } from './clicks';
import { button, isPublished, panel } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(180_000);

const TABLE: RouteTable = {
  routes: ['100', '200', '300', '400'].map((address, index) => ({
    address,
    type: 'dial-client',
    destination: index < 3 ? 'alice' : 'bob',
    ...(index === 1 && { comment: 'two', options: { timeout: 30 } }),
  })),
  default: { type: 'say', destination: 'Nobody is here.' },
};
/** A native list takes one click to open and one to choose, which the browser does not tell. */
const CLICKS_OF_A_LIST = 2;

let world: FlexWorld;
let page: Page;
beforeAll(async () => {
  world = await startFlexWorld({ table: TABLE });
});
beforeEach(async () => {
  page = await world.open();
});
afterEach(() => world.closePages());
afterAll(() => world.dispose());

const live = async () => {
  const { body } = await world.router.ask('list', {});
  return (body['data'] as RouteTable).routes;
};
const flowField = () => page.getByRole('combobox', { name: 'Studio flow', exact: true });
const list = () => page.getByRole('listbox');
const option = (name: string | RegExp) => page.getByRole('option', { name });
const isClosed = () => page.getByRole('complementary').waitFor({ state: 'detached' });
const ofRow = (address: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: `Edit route ${address}`, exact: true }) });

test('a number leads to a Studio flow after four clicks, and is a webhook in the table', async () => {
  const clicks = await countClicks(page);
  await button(page, 'New route').click();
  await page.keyboard.type('5551230001');
  await flowField().click();
  await option('Voice IVR').click();
  expect(await flowField().inputValue()).toBe('Voice IVR');
  expect(await violations(page)).toEqual([]);
  await button(page, 'Save to draft').click();
  await isClosed();
  expect(await clicks()).toBe(4);
  await ofRow('5551230001').getByText('Studio flow', { exact: true }).waitFor();

  await page.getByLabel('Destination type').selectOption({ label: 'Studio flow' });
  await page.getByText('1 of 5 routes').waitFor();
  await button(page, 'Review and publish').click();
  await button(page, /^Publish$/).click();
  await isPublished(page);
  const route = (await live()).find(({ address }) => address === '5551230001');
  expect(route?.type).toBe('webhook');
  expect(route?.destination).toMatch(
    /^https:\/\/webhooks\.twilio\.com\/v1\/Accounts\/AC\w{32}\/Flows\/FW\w{32}$/,
  );
});

test('a number leads to a workflow after four clicks by its name, to a client after five', async () => {
  const byName = await countClicks(page);
  await button(page, 'New route').click();
  await page.keyboard.type('5551230011');
  await flowField().click();
  await page.keyboard.type('supp');
  await option(/^Support\s*Flex workflow$/).click();
  expect(await page.getByRole('combobox', { name: 'Workflow SID' }).inputValue()).toBe('Support');
  await button(page, 'Save to draft').click();
  await isClosed();
  expect(await byName()).toBe(4);

  const before = await byName();
  await button(page, 'New route').click();
  await page.keyboard.type('5551230012');
  const editor = panel(page, 'New route');
  await editor.getByLabel('Destination type').selectOption({ label: 'Client' });
  await editor.getByLabel('Client identity').click();
  await page.keyboard.type('carol');
  await button(page, 'Save to draft').click();
  await isClosed();
  expect((await byName()) - before + CLICKS_OF_A_LIST).toBe(5);
});

test('routes that go to the same place are changed with the open one, in one step', async () => {
  await ofRow('100').getByRole('button', { name: 'Edit route 100', exact: true }).first().click();
  const editor = panel(page, 'Route 100');
  const offer = editor.getByRole('checkbox', {
    name: 'Change the 2 other routes that go to alice, too',
  });
  expect(await offer.count()).toBe(0);
  await editor.getByLabel('Client identity').fill('carol');
  // Paste draws its own box over the real one.
  await offer.waitFor({ state: 'attached' });
  await editor.getByText('200, 300', { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await offer.press('Space');
  await editor.getByRole('button', { name: 'Save to draft' }).click();
  await isClosed();
  for (const address of ['100', '200', '300']) await ofRow(address).getByText('carol').waitFor();
  await ofRow('400').getByText('bob').waitFor();
  await button(page, /^Undo$/).click();
  for (const address of ['100', '200', '300']) await ofRow(address).getByText('alice').waitFor();
});

test('with the keyboard alone a list is opened, walked, left and taken from', async () => {
  await button(page, 'New route').click();
  await page.keyboard.type('5551230013');
  await flowField().focus();
  expect(await list().count()).toBe(0);
  await page.keyboard.press('ArrowDown');
  await list().waitFor();
  await page.keyboard.press('ArrowDown');
  const active = await flowField().getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${String(active)}"]`).textContent()).toBe('Voice IVR');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await list().waitFor({ state: 'detached' });
  await panel(page, 'New route').waitFor();

  await page.keyboard.type('voice ivr');
  await page.keyboard.press('Enter');
  expect(await flowField().inputValue()).toBe('Voice IVR');
  await page.keyboard.press('Enter');
  await isClosed();
  await ofRow('5551230013').getByText('Voice IVR').waitFor();
});

test('any text can be typed: a URL stays, and a name that is written out is the flow', async () => {
  await button(page, 'New route').click();
  await page.keyboard.type('5551230014');
  await flowField().fill('https://example.com/other');
  await page.getByText('Nothing is called that').waitFor();
  await page.keyboard.press('Tab');
  expect(await flowField().inputValue()).toBe('https://example.com/other');
  await flowField().fill('Voice Iv');
  await page.keyboard.press('Tab');
  await page
    .getByText(/URL .*(must|absolute|is not)/)
    .first()
    .waitFor();
  await flowField().fill('voice ivr');
  await page.keyboard.press('Tab');
  expect(await flowField().inputValue()).toBe('Voice IVR');
});

test('a thousand flows are searched by name', async () => {
  page = await world.openFlex();
  await page.evaluate(withThousandFlows);
  await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
  await button(page, 'New route').click();
  await page.keyboard.type('5551230015');
  await flowField().click();
  await list().waitFor();
  // Few are drawn, and all can be reached.
  expect(await option(/./).count()).toBeLessThan(200);
  expect(await option('Flow 0').getAttribute('aria-setsize')).toBe('1000');
  await page.keyboard.press('ArrowUp');
  await option('Flow 999').waitFor();
  await page.keyboard.type('flow 77');
  await page.getByText('19 found').waitFor();
  await option('Flow 777').click();
  expect(await flowField().inputValue()).toBe('Flow 777');
});

test('a destination is changed and live after five clicks', async () => {
  const clicks = await countClicks(page);
  await ofRow('400').getByRole('button', { name: 'Edit route 400', exact: true }).first().click();
  const editor = panel(page, 'Route 400');
  await editor.getByLabel('Client identity').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('carol');
  await editor.getByRole('button', { name: 'Save and review' }).click();
  await button(page, /^Publish$/).click();
  await isPublished(page);
  expect(await clicks()).toBeLessThanOrEqual(5);
  expect((await live())[3]?.destination).toBe('carol');
});

test('the destination of all routes of a page is changed and live after six clicks', async () => {
  const clicks = await countClicks(page);
  await page.locator('label[for="inbound-sip-router-select-page"]').click();
  await button(page, 'Change destination').click();
  await flowField().click();
  await option('Voice IVR').click();
  await button(page, 'Change and review').click();
  await button(page, /^Publish$/).click();
  await isPublished(page);
  expect(await clicks()).toBe(6);
  expect([...new Set((await live()).map(({ type }) => type))]).toEqual(['webhook']);
});

/** Runs in the page: the service answers as it does, for an account of a thousand flows. */
function withThousandFlows(): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await ask(input, init);
    if (!response.url.endsWith('/admin/destinations')) return response;
    const body = (await response.json()) as object;
    const flows = Array.from({ length: 1_000 }, (_, index) => ({
      sid: `FW${index}`,
      name: `Flow ${index}`,
      webhookUrl: `https://webhooks.twilio.com/v1/Accounts/AC${'1'.repeat(32)}/Flows/FW${String(index).padStart(32, '0')}`,
    }));
    return new Response(JSON.stringify({ ...body, flows }), response);
  };
}
