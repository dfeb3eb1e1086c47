/** Finds a Chromium on this machine, or installs Debian's. */
import { existsSync } from 'node:fs';
import { installDebian } from './install-debian.mjs';

const PLACES = [
  process.env.CHROMIUM_PATH,
  // The same browser without windows: a sixth less CPU time in the specs of plans.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a browser; installs one by apt-get if there is none, and says so. */
export function findBrowser() {
  const found = installed();
  if (found) return found;
  for (const name of ['chromium-headless-shell', 'chromium']) {
    installDebian(name);
    const now = installed();
    if (now) return now;
  }
  throw new Error(
    'No Chromium for the browser tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}

function installed() {
  return PLACES.find((path) => path && existsSync(path));
}
