/** Lost answers, reloads and expired tokens: what an admin typed or published is never lost. */
import type { Page, Request } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { button, edit, isPublished, panel, publish } from './editing';
import { waitForFlex } from './flex-pages';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(180_000);

const SECRET = 'hunter2-hunter2';
const table: RouteTable = {
  routes: [
    { address: '100', type: 'say', destination: 'First', comment: 'one' },
    { address: '300', type: 'dial-sip', destination: 'sip:pbx@example.com' },
  ],
  default: { type: 'say', destination: 'Nobody is here.' },
};

let world: FlexWorld;
beforeEach(async () => {
  world = await startFlexWorld({ table });
});
afterEach(() => world.dispose());

const publishes = async () => {
  const { body } = await world.router.insist('history');
  return (body['entries'] as { kind: string }[]).filter(({ kind }) => kind === 'publish').length;
};

/** Lets the service have the request; its answer goes nowhere. */
async function deliver(request: Request): Promise<void> {
  const { pathname } = new URL(request.url());
  const name = pathname.slice(pathname.indexOf('/admin/') + '/admin/'.length);
  const form = Object.fromEntries(new URLSearchParams(request.postData() ?? ''));
  await world.router.ask(name, form, { token: form['Token'] ?? null, form: true });
}

async function reload(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await waitForFlex(page);
  await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
}

test.each(['update', 'publish'])(
  'a lost answer of %s is asked for again, and nothing is published twice',
  async (name) => {
    const page = await world.open();
    await edit(page, '100', 'Comment', 'mine');
    const lost = { count: 0 };
    await page.route(`**/admin/${name}`, async (route) => {
      await deliver(route.request());
      lost.count += 1;
      await route.abort('connectionreset');
      if (lost.count > 2) await page.unroute(`**/admin/${name}`);
    });
    await publish(page);
    await page.getByText('A response was lost.').waitFor();
    expect(await violations(page)).toEqual([]);
    await isPublished(page);
    expect(await publishes()).toBe(1);
  },
);

test('a publish that Twilio’s limit of builds refuses is said, and works when the hour is over', async () => {
  const page = await world.open();
  const { clock, limits } = world.router.emulator;
  // What is deployed was built in this hour.
  limits.set({ buildsPerHour: 1 });
  await edit(page, '100', 'Comment', 'mine');
  await publish(page);
  await page.getByText('An account may make 100 builds an hour. Nothing is lost').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await publishes()).toBe(0);
  await clock.advance(3_600_000);
  await button(page, 'Review again').click();
  await button(page, /^Publish$/).click();
  await isPublished(page);
  expect(await publishes()).toBe(1);
});

test('a publish whose page was reloaded before its update was answered is found again', async () => {
  const page = await world.open();
  await edit(page, '100', 'Comment', 'mine');
  await page.route('**/admin/update', async (route) => {
    await deliver(route.request());
    await route.abort('connectionreset');
  });
  await publish(page);
  await page.getByText('A response was lost.').waitFor();
  await page.unroute('**/admin/update');
  await reload(page);
  await isPublished(page);
  expect(await publishes()).toBe(1);
});

test('an unsaved draft is offered after a reload, without its secrets', async () => {
  const page = await world.open();
  await edit(page, '100', 'Comment', 'mine');
  await button(page, 'Edit route 300').click();
  const editor = panel(page, 'Route 300');
  await editor.getByRole('button', { name: /^Options/ }).click();
  await editor.getByLabel('User name', { exact: true }).fill('trunk');
  await editor.getByLabel('Password', { exact: true }).fill(SECRET);
  await editor.getByRole('button', { name: 'Save to draft' }).click();
  await editor.waitFor({ state: 'detached' });
  await page.getByText('2 unpublished changes').waitFor();
  await reload(page);

  await page.getByText(/^You left 2 unpublished changes here/).waitFor();
  expect(await violations(page)).toEqual([]);
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored).toContain('mine');
  expect(stored).not.toContain(SECRET);
  await button(page, 'Restore draft').click();
  await page.getByText('2 unpublished changes').waitFor();
});

test('an expired token is said, and what was typed is there after the reload', async () => {
  const page = await world.open();
  await edit(page, '100', 'Comment', 'mine');
  await page.route('**/admin/update', (route) =>
    route.fulfill({
      status: 401,
      headers: { 'access-control-allow-origin': '*' },
      json: { success: false, code: 'bad-token', message: 'The token has expired.' },
    }),
  );
  await publish(page);
  await page.getByText('Publishing failed while checking').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.unroute('**/admin/update');
  await reload(page);
  await button(page, 'Restore draft').click();
  await publish(page);
  await isPublished(page);
});
