/** `npm run screenshots`: makes the pictures of the README from the running product. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensurePluginBuilt } from './ensure-plugin-built.mjs';
import { findBrowser } from './find-browser.mjs';
import { startLocalTwilio } from './local-twilio.mjs';
import { placeCall } from './place-call.mjs';
import { tokenOf } from './publish-table.mjs';
import { renderTrace } from './render-trace.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { fillPicturedAccount } from './screenshots-account.mjs';
import { flexPictures } from './screenshots-flex.mjs';
import { showBeginning } from './screenshots-steps.mjs';
import { pictureOfTerminal } from './screenshots-terminal.mjs';

/** Another width, for a look at how the views use it: `npm run screenshots -- --width 1920 --folder elsewhere`. */
const { values: options } = parseArgs({
  options: {
    width: { type: 'string', default: '1280' },
    folder: { type: 'string', default: join(root, 'screenshots') },
  },
});
const folder = resolve(options.folder);
const viewport = { width: Number(options.width), height: 860 };

/** A Monday before the first publish, and the Wednesday after the last one. */
const INSTALLED = new Date('2026-03-02T13:30:00Z');
const NOW = new Date('2026-03-18T15:20:00Z');

run('npm', ['run', '--silent', 'build']);
await ensurePluginBuilt(console.log);
const product = await startLocalTwilio({
  port: 0,
  // The same SIDs each time; only the account is another one, since the tool remembers what it deployed where.
  account: { seed: 'pictures', accountSid: newAccountSid(), clockStandsAt: INSTALLED },
  say: console.log,
});
const { emulator, preview, domain } = product;
emulator.clock.run();
emulator.builds.seconds = 0;
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  mkdirSync(folder, { recursive: true });
  await takeCalls();
  const sids = await fillPicturedAccount(product);
  await emulator.clock.set(NOW);
  const page = await openFlex();
  const asBen = { preview, domain, token: tokenOf(emulator, 'ben') };
  for (const [name, take] of Object.entries(flexPictures)) {
    await take({ page, shoot: (more) => shoot(page, name, more), asBen, sids });
  }
} finally {
  await browser.close();
  await product.dispose();
}

function newAccountSid() {
  return `AC${randomBytes(16).toString('hex')}`;
}

async function takeCalls() {
  const runs = [];
  for (const args of [['queue'], ['4321', 'acme']]) {
    const [address, domain] = args;
    const trace = await placeCall(emulator, { address, domain });
    runs.push({ command: `npm run call -- ${args.join(' ')}`, output: renderTrace(trace) });
  }
  const page = await browser.newPage({ viewport });
  await page.setContent(pictureOfTerminal(runs));
  await shoot(page, 'call', { height: 400, fullPage: true });
}

/** As Ada, with the router's view open. */
async function openFlex() {
  const context = await browser.newContext({
    viewport,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  await context.clock.install({ time: NOW });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${preview.url}/?user=ada`);
  await page.waitForFunction(`window.flexPreview?.kind === 'booted'`, null, {
    timeout: 60_000,
  });
  // Only the local Twilio has it.
  await page.addStyleTag({ content: '[aria-label="Preview as"] { display: none }' });
  await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
  await page.getByRole('button', { name: 'Edit route welcome' }).first().waitFor();
  return page;
}

/** Without a pointer over anything, and with what moves at its end. */
async function shoot(page, name, { height = viewport.height, ...more } = {}) {
  await page.setViewportSize({ ...viewport, height });
  await page.mouse.move(0, 0);
  await showBeginning(page);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', ...more });
  await page.setViewportSize(viewport);
  console.log(path);
}
