/** Files of other systems: what they mean is asked once, what cannot be carried over is listed, calls go where they went. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { button, isPublished, panel, publish } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(240_000);

let world: FlexWorld;
let page: Page;
beforeAll(async () => {
  world = await startFlexWorld({
    table: { routes: [], default: { type: 'say', destination: 'Nobody has this number.' } },
  });
  page = await world.open();
});
afterAll(() => world.dispose());

const importPanel = () => panel(page, 'Import and export');
const taken = (count: number) =>
  importPanel().getByText(new RegExp(`^${count} changes? (?:was|were) added to the draft`));

async function choose(name: string, lines: readonly string[]): Promise<void> {
  await button(page, 'Import and export').click();
  const again = importPanel().getByRole('button', { name: 'Choose another file' });
  if (await again.isVisible()) await again.click();
  await importPanel()
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) });
}

async function mean(target: string, type: string, value: string): Promise<void> {
  await importPanel().getByLabel(`Type for ${target}`, { exact: true }).selectOption(type);
  await importPanel().getByLabel(`Value for ${target}`, { exact: true }).fill(value);
}

async function take(count: number): Promise<void> {
  await importPanel().getByRole('button', { name: 'Add to the draft' }).click();
  await taken(count).waitFor();
  await importPanel().getByRole('button', { name: 'Close' }).first().click();
}

const heardAt = async (address: string) => JSON.stringify(await world.placeCall(address));

const FREEPBX = [
  'cidnum,extension,destination,privacyman,alertinfo,ringing,mohclass,description,grppre,delay_answer,pricid',
  ',+15551230001,"from-did-direct,4001,1",0,,,default,Sales,,0,',
  ',+15551230002,"from-did-direct,4001,1",0,,,default,Sales fax,,0,',
  ',+15551230003,"ext-group,600,1",0,,,default,Support,,0,',
  '+15557770000,+15551230003,"app-blackhole,hangup,1",0,,,default,Blocked,,0,',
];

test('DIDs of FreePBX: each destination is asked once, and calls go there', async () => {
  await choose('dids.csv', FREEPBX);
  await importPanel().getByText('This is a table of DIDs of FreePBX.').waitFor();
  await importPanel().getByText('3 destinations of 3 without a meaning.').waitFor();
  await mean('from-did-direct,4001,1', 'say', 'Sales.');
  await mean('ext-group,600,1', 'say', 'Support.');
  await mean('app-blackhole,hangup,1', 'hangup', '');
  await importPanel().getByText('All 3 destinations have a meaning.').waitFor();
  await importPanel().getByText('3 added, 1 changed, 0 removed').waitFor();
  expect(await violations(page)).toEqual([]);
  await importPanel().getByRole('button', { name: 'Add to the draft' }).click();
  await importPanel()
    .getByText(/added to the draft/)
    .waitFor();
  await publish(page, 'From FreePBX');
  await isPublished(page);
  const { body } = await world.router.insist('list');
  const { routes, plans } = body['data'] as RouteTable;
  expect(routes.map(({ address, type }) => [address, type])).toEqual([
    ['+15551230001', 'say'],
    ['+15551230002', 'say'],
    ['+15551230003', 'call-plan'],
  ]);
  expect(plans).toHaveLength(1);
  expect(await heardAt('+15551230002')).toContain('Sales.');
  expect(await heardAt('+15551230003')).toContain('Support.');
});

test('the next file of the same system knows the meanings', async () => {
  await choose('more.csv', [...FREEPBX, ',+15551230009,"ext-group,600,1",0,,,default,New,,0,']);
  await importPanel().getByText('All 3 destinations have a meaning.').waitFor();
  await importPanel().getByText('1 added, 0 changed, 0 removed').waitFor();
  await take(1);
});

test('a dial plan of Asterisk: hours, includes, and what is not carried over with its line', async () => {
  await choose('extensions.conf', [
    '[from-twilio]',
    'exten => 4700,1,GotoIfTime(9:00-16:59,mon-fri,*,*?open,4700,1)',
    ' same => n,Goto(closed,s,1)',
    'include => more',
    'include => night,20:00-21:00,*,*,*',
    '[more]',
    'exten => _21XX,1,Dial(SIP/${EXTEN})',
    '[open]',
    'exten => 4700,1,Dial(SIP/desk)',
    '[closed]',
    'exten => s,1,Playback(closed)',
    '[night]',
    'exten => 2300,1,Dial(SIP/night)',
  ]);
  await importPanel().getByText('This is a dial plan of Asterisk.').waitFor();
  expect(await importPanel().getByLabel('Calls come in at the context').inputValue()).toBe(
    'from-twilio',
  );
  await importPanel().getByText('1 line not carried over as they are').waitFor();
  await importPanel().getByText('Line 5, night,20:00-21:00,*,*,*').waitFor();
  const download = page.waitForEvent('download');
  await importPanel().getByRole('button', { name: 'Download 3 lines with reasons' }).click();
  const left = readFileSync(await (await download).path(), 'utf8');
  expect(left.match(/^\d+,.*$/gm)).toHaveLength(3);
  expect(left).toContain('5,"night,20:00-21:00,*,*,*"');
  await importPanel().getByLabel('Time zone of its times').fill('America/New_York');
  const targets = await importPanel()
    .getByRole('combobox', { name: /^Type for / })
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  for (const target of targets) {
    const name = String(target).replace('Type for ', '');
    await mean(name, 'say', `Was ${name}`);
  }
  await importPanel().getByText('2 added, 1 changed, 0 removed').waitFor();
  expect(await violations(page)).toEqual([]);
  await importPanel().getByRole('button', { name: 'Add to the draft' }).click();
  await importPanel()
    .getByText(/added to the draft/)
    .waitFor();
  await publish(page, 'From Asterisk');
  await isPublished(page);
  const { body } = await world.router.insist('list');
  const { hours = [] } = body['data'] as RouteTable;
  expect(hours).toMatchObject([{ timeZone: 'America/New_York' }]);
  expect(await heardAt('2155')).toContain('Was Dial');
});

test('a table that nobody knows: its columns are assigned once', async () => {
  const file = ['Rufnummer;Ziel;Bemerkung', '3001;Empfang;Halle', '3002;Lager;Tor'];
  await choose('unbekannt.csv', file);
  await importPanel()
    .getByText(/^This table is not known/)
    .waitFor();
  await importPanel().getByLabel('Number or address').selectOption('Rufnummer');
  await importPanel().getByLabel('Destination', { exact: true }).selectOption('Ziel');
  await importPanel().getByLabel('Comment', { exact: true }).selectOption('Bemerkung');
  await importPanel()
    .getByRole('region', { name: 'First rows of the file' })
    .getByText('Tor')
    .waitFor();
  await mean('Empfang', 'say', 'Reception.');
  await importPanel().getByText('1 destination of 2 without a meaning.').waitFor();
  await importPanel().getByText('1 added, 0 changed, 0 removed').waitFor();
  expect(await violations(page)).toEqual([]);
  await take(1);
  await choose('unbekannt.csv', file);
  await importPanel().getByText('1 destination of 2 without a meaning.').waitFor();
  expect(await importPanel().getByLabel('Number or address').inputValue()).toBe('Rufnummer');
});
