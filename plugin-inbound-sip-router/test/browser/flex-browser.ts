/** Pages in browsers that stay: what Chromium has compiled serves the next test, and by its profile the next run. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { startPreviewDoor, type PreviewDoor } from './preview-door';

/**
 * The same for each world whatever its port, since Chromium keeps by address what it has compiled; names under
 * localhost are as good as HTTPS to a browser.
 */
export const FLEX_HOSTS = { page: 'flex.localhost', functions: 'functions.localhost' };

const ORIGIN = `http://${FLEX_HOSTS.page}`;
/** Where pages wait: of Flex's origin, and without Flex. */
const QUIET_PAGE = `${ORIGIN}/quiet`;
const PROFILES = join(__dirname, '../../../.cache/preview/profiles');
const DEFAULT_TIMEOUT_MS = 30_000;

export interface PageOptions {
  /** Of the preview's server. */
  readonly port: number;
  readonly viewport: { readonly width: number; readonly height: number };
}

const running = new Set<BrowserContext>();
/** Pages that a test has left, each in its browser. In such a page Flex boots with half of the work. */
const idle: Page[] = [];
let door: PreviewDoor | undefined;

afterAll(async () => {
  await Promise.all([...running].map((context) => context.close()));
  await door?.close();
});

/** A page in a profile that no other open page has, in which nobody has been yet as far as a page can see. */
export async function openPage({ port, viewport }: PageOptions): Promise<Page> {
  door ??= await startPreviewDoor();
  door.leadTo(port);
  const page = idle.pop() ?? (await startBrowser(door.port));
  page.setDefaultTimeout(DEFAULT_TIMEOUT_MS);
  await page.setViewportSize(viewport);
  await forgetVisits(page);
  return page;
}

/** It is kept for the next `openPage`; one that cannot be left ends with its browser. */
export async function leavePage(page: Page): Promise<void> {
  try {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    for (const event of ['console', 'pageerror', 'dialog'] as const) page.removeAllListeners(event);
    await page.route(QUIET_PAGE, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
    );
    await page.goto(QUIET_PAGE);
    await page.unrouteAll();
    await page.evaluate(() => {
      window.name = '';
      sessionStorage.clear();
    });
    idle.push(page);
  } catch {
    await page.context().close();
  }
}

async function startBrowser(port: number): Promise<Page> {
  const { profile, release } = takeProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--host-resolver-rules=MAP *.localhost 127.0.0.1:${port}`,
    ],
  });
  running.add(context);
  context.once('close', () => {
    running.delete(context);
    release();
  });
  return context.pages()[0] ?? (await context.newPage());
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
async function forgetVisits(page: Page): Promise<void> {
  await page.context().clearCookies();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: ORIGIN,
    storageTypes: 'local_storage,indexeddb,service_workers,cache_storage',
  });
  await session.detach();
}
