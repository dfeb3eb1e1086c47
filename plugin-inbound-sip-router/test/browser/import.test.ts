/** A large file is imported in steps: what is good goes live, what is bad comes back as a file. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { RouteTable } from 'route-table';
import { violations } from './axe';
import { button, isPublished, panel } from './editing';
import { startFlexWorld, type FlexWorld } from './flex-world';

jest.setTimeout(240_000);

let world: FlexWorld;
let page: Page;
beforeAll(async () => {
  world = await startFlexWorld();
  page = await world.open();
});
afterAll(() => world.dispose());

const importPanel = () => panel(page, 'Import and export');
const step = () => importPanel().locator('[aria-current=step]').innerText();

const ROWS = 5000;
const BAD = 10;
const rows = Array.from({ length: ROWS }, (_, each) =>
  each % (ROWS / BAD) === 7 ? `9${1_000_000 + each},sing,x` : `9${1_000_000 + each},say,Hello`,
);
const csv = (lines: readonly string[]) => ({
  name: 'numbers.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['address,type,destination', ...lines].join('\n')),
});

test('5,000 rows with ten bad ones are live after five clicks, and the ten are a file', async () => {
  let clicks = 0;
  const click = async (what: Locator) => {
    clicks += 1;
    await what.click();
  };
  await click(button(page, 'Import and export'));
  expect(await step()).toBe('Choose a file');
  const chooser = page.waitForEvent('filechooser');
  await click(importPanel().getByLabel('File', { exact: true }));
  await (await chooser).setFiles(csv(rows));
  await importPanel().getByText('10 rows with problems: left out').waitFor();
  expect(await step()).toBe('Look at the changes');
  await importPanel().getByText('4,990 added, 0 changed, 0 removed').waitFor();
  await importPanel().getByText('10 rows left out.').waitFor();
  expect(await violations(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await importPanel().getByRole('button', { name: 'Download 10 rows' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('inbound-sip-routes-left-out.csv');
  const left = readFileSync(await file.path(), 'utf8');
  expect(left.match(/^\d+,.*,sing,x\r$/gm)).toHaveLength(BAD);
  expect(left).toMatch(/^9,[^\r]*sing[^\r]*,91000007,sing,x\r$/m);

  await click(importPanel().getByRole('button', { name: 'Add to the draft' }));
  await importPanel().getByText('4,990 changes were added to the draft').waitFor();
  expect(await step()).toBe('Taken into the draft');
  await click(button(page, 'Review and publish'));
  await click(panel(page, 'Review and publish').getByRole('button', { name: /^Publish$/ }));
  await isPublished(page);
  expect(clicks).toBe(5);
  const { body } = await world.router.insist('list');
  expect((body['data'] as RouteTable).routes.length).toBeGreaterThan(4990);

  await button(page, 'Import and export').click();
  await importPanel()
    .getByLabel('File', { exact: true })
    .setInputFiles({ ...csv([]), buffer: Buffer.from(left.replace(/sing,x/g, 'say,x')) });
  await importPanel().getByText('10 added, 0 changed, 0 removed').waitFor();
});

test('a long file shows how far it is, and the panel answers meanwhile', async () => {
  const many = Array.from({ length: 40_000 }, (_, each) => `7${1_000_000 + each},say,Hello`);
  const again = importPanel().getByRole('button', { name: 'Choose another file' });
  if (await again.isVisible()) await again.click();
  await importPanel().getByLabel('File', { exact: true }).setInputFiles(csv(many));
  await importPanel().getByRole('progressbar', { name: 'Reading …' }).waitFor();
  await again.click();
  await importPanel().getByLabel('File', { exact: true }).waitFor();
  expect(await importPanel().getByRole('progressbar').count()).toBe(0);
});
