/** The table of routes in the real Flex UI: see, find, sort, select, delete and undo; and every state without a table. */
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { configureFlex } from './configure-flex';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(180_000);

const ROUTES = 120;
const table: RouteTable = {
  routes: [
    ...Array.from({ length: ROUTES - 2 }, (_, index) => ({
      address: `+1555${1_000_000 + index}`,
      type: 'say' as const,
      destination: `Text ${index}`,
      comment: index % 2 === 0 ? 'sales' : 'support',
    })),
    { address: '4XXX', match: 'pattern', type: 'dial-client', destination: 'alice' },
    { address: 'lobby', type: 'reject', destination: 'busy', enabled: false, domain: 'acme' },
  ],
  default: { type: 'say', destination: 'Nobody is here.' },
};

let world: FlexWorld;
beforeAll(async () => {
  world = await startFlexWorld({ table });
});
afterEach(() => world.closePages());
afterAll(() => world.dispose());

const row = (page: Page, address: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { name: `Select route ${address}`, exact: true }) });
const status = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: new RegExp(`^${text}$`) });

describe('a table of 120 routes', () => {
  test('shows all that a route says, and the default route beside it', async () => {
    const page = await world.open();
    await status(page, '120 routes').waitFor();
    await page.getByRole('row').nth(50).waitFor();
    expect(await page.getByRole('row').count()).toBe(51);
    await page.getByRole('searchbox', { name: 'Search routes' }).fill('4XXX');
    await status(page, '1 of 120 routes').waitFor();
    const words = await row(page, '4XXX (Pattern)').innerText();
    for (const word of [
      'any 4-digit number that begins with 4',
      'Pattern',
      'any',
      'Client',
      'alice',
    ])
      expect(words).toContain(word);
    await page
      .getByRole('region', { name: 'Default route' })
      .getByText('Nobody is here.')
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('is searched, filtered, sorted and turned by the keyboard alone', async () => {
    const page = await world.open();
    const search = page.getByRole('searchbox', { name: 'Search routes' });
    await search.focus();
    await page.keyboard.type('support');
    await status(page, '59 of 120 routes').waitFor();
    await page.keyboard.press('Escape');
    await status(page, '120 routes').waitFor();

    await page.getByRole('button', { name: 'Next page' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Page 2 of 3').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('Page 3 of 3').waitFor();
    expect(
      await page
        .getByRole('button', { name: 'Next page' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);

    await page.getByRole('button', { name: 'Address', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('Page 1 of 3').waitFor();
    const head = page.getByRole('columnheader', { name: 'Address' });
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await page
      .getByRole('row')
      .nth(1)
      .getByRole('checkbox', { name: 'Select route lobby' })
      .waitFor({ state: 'attached' });

    await page.getByRole('combobox', { name: 'Destination type' }).selectOption('Reject');
    await status(page, '1 of 120 routes').waitFor();
    await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'With problems (0)' });
    await page.getByRole('heading', { name: 'No routes found' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear search' }).click();
    await status(page, '120 routes').waitFor();
  });

  test('a deleted route stays marked, keeps the focus, and comes back', async () => {
    const page = await world.open();
    const first = row(page, '+15551000000');
    await first.getByRole('button', { name: 'Delete route +15551000000' }).focus();
    await page.keyboard.press('Enter');
    await first.getByText('Deleted').waitFor();
    await status(page, '1 unpublished change').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Undo delete of route +15551000000',
    );
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await status(page, 'Everything is published').waitFor();
    await page.keyboard.press('Control+z');
    await status(page, '1 unpublished change').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await status(page, 'Everything is published').waitFor();
  });

  test('a route is turned off, and the row says so', async () => {
    const page = await world.open();
    const enabled = page.getByRole('switch', { name: 'Route +15551000001 enabled' });
    await enabled.click();
    await row(page, '+15551000001').getByText('Changed').waitFor();
    expect(await enabled.getAttribute('aria-checked')).toBe('false');
  });

  test('all results are disabled, deleted and restored at once', async () => {
    const page = await world.open();
    await page.getByRole('searchbox', { name: 'Search routes' }).fill('sales');
    await status(page, '59 of 120 routes').waitFor();
    await page.getByRole('checkbox', { name: 'Select all routes of this page' }).focus();
    await page.keyboard.press('Space');
    await status(page, '50 routes selected').waitFor();
    await page.getByRole('button', { name: 'Select all 59 results' }).click();
    await status(page, '59 routes selected').waitFor();
    expect(await violations(page)).toEqual([]);
    const bulk = page.getByRole('region', { name: 'Selected routes' });
    await bulk.getByRole('button', { name: 'Disable' }).click();
    await status(page, '59 unpublished changes').waitFor();
    await bulk.getByRole('button', { name: 'Delete' }).click();
    await row(page, '+15551000000').getByText('Deleted').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await status(page, 'Everything is published').waitFor();
  });

  test('a route opens by its address, and the focus comes back when its panel closes', async () => {
    const page = await world.open();
    const address = row(page, '+15551000002')
      .getByRole('button', { name: 'Edit route +15551000002' })
      .first();
    await address.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(await address.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('typed words are not lost by Escape without a question', async () => {
    const page = await world.open();
    await page.getByRole('button', { name: 'New route' }).click();
    await page.getByRole('textbox', { name: /Address/ }).fill('5555');
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor();
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'Discard', exact: true }).click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await status(page, 'Everything is published').waitFor();
  });

  test('the page asks before it is left with unpublished changes', async () => {
    const page = await world.open();
    await page.getByRole('switch', { name: 'Route +15551000001 enabled' }).click();
    await status(page, '1 unpublished change').waitFor();
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    const dialog = await asked;
    await dialog.dismiss();
    expect(dialog.type()).toBe('beforeunload');
  });

  test('a publish that ends while the admin is elsewhere in Flex is told', async () => {
    const page = await world.open();
    await status(page, '120 routes').waitFor();
    await page.getByRole('link', { name: 'Agent Desktop' }).click();
    await page.evaluate(`(() => {
      const { store } = window.Twilio.Flex.Manager.getInstance();
      const tell = (type, more) => store.dispatch({ type: 'inboundSipRouter/' + type, ...more });
      const publish = { id: 'a-publish', kind: 'draft', baseVersion: 'ZN', note: '', changes: [], startedAt: 0 };
      tell('publish/started', { publish });
      tell('publish/failed', { problem: { kind: 'other', code: 'test', message: 'A reason.' } });
    })()`);
    await page.getByText('publishing failed').locator('visible=true').first().waitFor();
  });

  test('leaving the view inside Flex keeps everything', async () => {
    const page = await world.open();
    await page.getByRole('switch', { name: 'Route +15551000001 enabled' }).click();
    await status(page, '1 unpublished change').waitFor();
    await page.getByRole('link', { name: 'Agent Desktop' }).click();
    await page.getByRole('heading', { name: 'Inbound SIP Router' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
    await status(page, '1 unpublished change').waitFor();
  });
});

describe('without a table', () => {
  const domain = () => world.router.domain;
  afterEach(() => configureFlex(world.router));

  test.each([
    [{}, 'does not say where the router service is'],
    [
      { inbound_sip_router: { serverless_functions_domain: 'https://x-1234-dev.twil.io' } },
      'without https://',
    ],
  ])('a configuration of %j says what to set', async (uiAttributes, words) => {
    await configureFlex(world.router, uiAttributes);
    const page = await world.openFlex();
    await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
    await page.getByRole('heading', { name: /is not set up/ }).waitFor();
    await page.getByText(words).waitFor();
    await page.getByRole('region', { name: 'Configuration to copy' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('a service that does not answer is named, and asked again', async () => {
    const page = await world.openFlex();
    await page.route('**/admin/list', (route) => route.abort());
    await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
    await page
      .getByRole('heading', { name: 'The router service does not respond' })
      .waitFor({ timeout: 60_000 });
    await page.getByText(domain()).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/admin/list');
    await page.getByRole('button', { name: 'Try again' }).click();
    await status(page, '120 routes').waitFor();
  });

  test.each([
    [401, 'Your login has expired'],
    [403, 'You do not have access to the route table'],
    [500, 'The route table could not be loaded'],
  ])('an answer of %i is explained', async (code, heading) => {
    const page = await world.openFlex();
    await page.route('**/admin/list', (route) =>
      route.fulfill({
        status: code,
        headers: { 'access-control-allow-origin': '*' },
        contentType: 'application/json',
        body: JSON.stringify({ code: 'test', message: 'A reason.' }),
      }),
    );
    await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
    await page.getByRole('heading', { name: heading }).waitFor({ timeout: 60_000 });
    expect(await violations(page)).toEqual([]);
  });
});
