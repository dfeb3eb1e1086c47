/** Where this package is on disk: its data files are read from there, bundled or not. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder, from this module upwards, that has a package.json. */
export function packageFolder(from = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('twilio-emulator: its package.json was not found.');
  return packageFolder(parent);
}
