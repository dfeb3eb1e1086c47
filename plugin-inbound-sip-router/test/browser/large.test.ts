/** Flex with a table that is too large to be shown: one address is looked up, and its route edited. */
import * as zlib from 'node:zlib';
import { tagsWith, partPath, ORDER_PATH } from 'publishing';
import { fastestChecksum, splitTable, type Route, type RouteTable } from 'route-table';
import { violations } from './axe';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(240_000);

const COUNT = 500;
const table: RouteTable = {
  numbering: { defaultCountry: 'US' },
  routes: Array.from({ length: COUNT }, (_, at): Route => ({
    ...{ address: `+1555123${String(at).padStart(4, '0')}`, type: 'say', destination: `row ${at}` },
    comment: `comment ${at}`,
  })),
  default: { type: 'say', destination: 'Nobody is here.' },
};

let world: FlexWorld;
beforeAll(async () => {
  world = await startFlexWorld();
  const { router } = world;
  const tagOf = tagsWith(router.emulator.authToken);
  const { head, order, parts } = splitTable(table, tagOf, fastestChecksum(zlib));
  const files = parts.map(({ content }, part) => [partPath(part), content] as const);
  await router.deployFromCommandLine(head as unknown as RouteTable, {
    privateAssets: { ...Object.fromEntries(files), [ORDER_PATH]: order },
  });
});
afterAll(() => world.dispose());

const said = async (user: string) =>
  (
    await world.router.webhook('/inbound-sip-router', {
      To: `sip:${user}@acme.sip.twilio.com`,
      From: 'sip:x@y.example',
    })
  ).text;

test('it is never shown as empty: an address is looked up, its route edited and published', async () => {
  const page = await world.open();
  await page.getByText(`This table has ${COUNT} routes`).waitFor();
  await page.getByLabel('Address').fill('5551230007');
  await page.getByRole('button', { name: 'Look up' }).click();
  const route = page.getByRole('region', { name: '+15551230007' });
  await route.getByText('Takes the call').waitFor();
  expect(await route.getByLabel('Destination').inputValue()).toBe('row 7');
  expect(await violations(page)).toEqual([]);

  await route.getByLabel('Destination').fill('seven');
  await route.getByRole('button', { name: 'Publish this route' }).click();
  await page.getByText('+15551230007 is published.').waitFor();
  expect(await said('+15551230007')).toContain('seven');
  expect(await said('+15551230008')).toContain('row 8');
  expect(await violations(page)).toEqual([]);
});

test('an address without a route goes to the default route, and a table says what is left', async () => {
  const page = await world.open();
  await page.getByLabel('Address').fill('anna');
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByText('The default route takes calls to anna.').waitFor();
  await page.getByText('npm run push').waitFor();
});
