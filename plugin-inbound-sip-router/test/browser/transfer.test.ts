/** Export and import in the real Flex UI. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { violations } from './axe';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(120_000);

let world: FlexWorld;
let page: Page;
beforeAll(async () => {
  world = await startFlexWorld();
  page = await world.open();
  await page.getByRole('button', { name: 'Import and export' }).click();
});
afterAll(() => world.dispose());

const panel = () => page.getByRole('complementary', { name: 'Import and export' });
const take = () => panel().getByRole('button', { name: 'Add to the draft' });

async function exported(what: string) {
  const download = page.waitForEvent('download');
  await panel()
    .getByRole('button', { name: `Download ${what}` })
    .click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

async function importFile(text: string, name = 'routes.csv') {
  const again = panel().getByRole('button', { name: 'Choose another file' });
  if (await again.isVisible()) await again.click();
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await panel().getByLabel('File', { exact: true }).setInputFiles(file);
  await again.waitFor();
}

test.each([
  ['draft as CSV', /^inbound-sip-routes-draft-\d{4}-\d\d-\d\d\.csv$/],
  ['live as JSON', /^inbound-sip-routes-live-\d{4}-\d\d-\d\d\.json$/],
])('%s, exported and imported again, changes nothing', async (what, name) => {
  expect(await violations(page)).toEqual([]);
  const file = await exported(what);
  expect(file.name).toMatch(name);
  await importFile(file.text, file.name);
  await panel().getByText('the draft already matches').waitFor();
  expect(await take().isDisabled()).toBe(true);
});

test('bad rows and numbers that a spreadsheet has spoilt are named with their lines', async () => {
  const { text } = await exported('live as CSV');
  await importFile(`${text.replace("'+15017122661", '15017122661')}new,,,,,sing,x,,\r\n`);
  await panel().getByText('Probably meant: +15017122661').waitFor();
  const line = text.trimEnd().split('\r\n').length + 1;
  await panel().getByText(`Line ${line}, new`, { exact: true }).waitFor();
  // The spoilt number is left out too: without its + it is not a phone number.
  await panel().getByText('2 rows left out.').waitFor();
  await panel().getByText('Delete them: the file replaces the whole table').click();
  await panel().getByText('Fix the problems first.').waitFor();
  expect(await take().isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('nothing changes until it is taken, and undo takes it back', async () => {
  const table = page.getByRole('table').first();
  await importFile('address,type,destination\nimported-1,say,Hello\n');
  await panel().getByText('Keep them: the file adds and updates').click();
  await panel().getByText('1 added, 0 changed, 0 removed').waitFor();
  expect(await table.getByText('imported-1').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await take().click();
  await panel().getByText('1 change was added to the draft').waitFor();
  await page.getByText('1 unpublished change', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Everything is published').waitFor();
});

test('pasted text is read like a file', async () => {
  await panel().getByLabel('Or paste the text').fill('[{"address": "p", "type": "hangup"}]');
  await panel().getByRole('button', { name: 'Read the text' }).click();
  await panel().getByText('Line 1, p', { exact: true }).first().waitFor();
});
