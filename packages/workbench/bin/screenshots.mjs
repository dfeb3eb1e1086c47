/** `npm run screenshots`: makes the pictures of the README from the running product. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { startLocalTwilio } from './local-twilio.mjs';
import { placeCall } from './place-call.mjs';
import { renderTrace } from './render-trace.mjs';
import { root } from './root.mjs';

const folder = join(root, 'screenshots');
const WIDTH = 1280;

const { emulator, dispose } = await startLocalTwilio({ port: 0, say: console.log });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  mkdirSync(folder, { recursive: true });
  const session = { url: emulator.url };
  await pictureOf('call', [
    { command: 'npm run call -- queue', output: renderTrace(await placeCall(session, 'queue')) },
    {
      command: 'npm run call -- 4321 acme',
      output: renderTrace(await placeCall(session, '4321', 'acme')),
    },
  ]);
} finally {
  await browser.close();
  await dispose();
}

/** A terminal with commands and what they printed. */
async function pictureOf(name, runs) {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 400 } });
  const text = runs
    .map(({ command, output }) => `<b>$ ${escaped(command)}</b>\n${escaped(output)}\n`)
    .join('\n');
  await page.setContent(`<!doctype html><html lang="en"><style>
    body { margin: 0; padding: 28px 32px; background: #0d122b; }
    pre { margin: 0; font: 15px/1.5 "DejaVu Sans Mono", Menlo, Consolas, monospace; color: #e1e3ea; white-space: pre-wrap; overflow-wrap: anywhere; }
    b { color: #6adca0; font-weight: normal; }
  </style><pre>${text}</pre></html>`);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  console.log(`screenshots/${name}.png`);
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
