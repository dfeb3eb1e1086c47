/** Browsers whose profiles outlive a run: only there does Chromium keep compiled what takes seconds to compile. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

/**
 * The same for each world whatever its port, since Chromium keeps by address what it has compiled; names under
 * localhost are as good as HTTPS to a browser.
 */
export const FLEX_HOSTS = { page: 'flex.localhost', functions: 'functions.localhost' };

const PROFILES = join(__dirname, '../../../.cache/preview/profiles');

export interface BrowserOptions {
  /** Of the preview's server. */
  readonly port: number;
  readonly viewport: { readonly width: number; readonly height: number };
}

/** A page in a profile of its own, in which nobody has been yet as far as a page can see. */
export async function openBrowser({ port, viewport }: BrowserOptions): Promise<Page> {
  const { profile, release } = takeProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    viewport,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--host-resolver-rules=MAP *.localhost 127.0.0.1:${port}`,
    ],
  });
  context.once('close', release);
  const page = context.pages()[0] ?? (await context.newPage());
  await forgetVisits(context, page);
  return page;
}

/** The first profile that nobody has, in this run or in another one beside it. */
function takeProfile(): { readonly profile: string; readonly release: () => void } {
  mkdirSync(PROFILES, { recursive: true });
  for (let index = 0; ; index += 1) {
    const profile = join(PROFILES, String(index));
    const lock = `${profile}.lock`;
    if (isHeld(lock)) continue;
    writeFileSync(lock, String(process.pid));
    return { profile, release: () => rmSync(lock, { force: true }) };
  }
}

/** A run that was ended hard leaves its locks behind. */
function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/** All but the cache. */
async function forgetVisits(context: BrowserContext, page: Page): Promise<void> {
  await context.clearCookies();
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: `http://${FLEX_HOSTS.page}`,
    storageTypes: 'local_storage,indexeddb,service_workers,cache_storage',
  });
  await session.detach();
}
