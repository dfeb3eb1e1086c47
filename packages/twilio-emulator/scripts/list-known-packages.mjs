/** Writes npm/known-packages.generated.json: every published version, on the day of the run, of the packages a Build can check here. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What Functions projects depend on most: for other packages any version or range is believed. */
const PACKAGES = [
  '@twilio/runtime-handler',
  'axios',
  'lodash',
  'twilio',
  'twilio-flex-token-validator',
];

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'npm');
const versions = PACKAGES.map((name) => [
  name,
  JSON.parse(execFileSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8' })),
]);
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'known-packages.generated.json'),
  `${JSON.stringify({ listedOn: new Date().toISOString().slice(0, 10), versions: Object.fromEntries(versions) })}\n`,
);
