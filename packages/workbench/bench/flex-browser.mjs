/** Opens the router in the real Flex UI, in a profile of its own or in one if it has been opened before. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../bin/find-browser.mjs';

/** A folder for a profile: `{folder, remove}`. */
export function newProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'flex-profile-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function openBrowser(profile) {
  return chromium.launchPersistentContext(profile.folder, {
    executablePath: findBrowser(),
    viewport: { width: 1280, height: 800 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** Opens the router by its side link as soon as that is there: `{flexMs, tableMs}` since the navigation began. */
export async function openRouter(page, url) {
  page.setDefaultTimeout(60_000);
  const begin = performance.now();
  await page.goto(`${url}/?user=ada`, { waitUntil: 'commit' });
  await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
  const flexMs = performance.now() - begin;
  await page
    .getByRole('button', { name: /^Edit route / })
    .first()
    .waitFor();
  return { flexMs, tableMs: performance.now() - begin };
}
