/** Tells the plugin's sources from other sources. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fieldsOf } from 'publishing';
import { InstallerError } from '../installer-error';

/** The plugin's folder, and those of the packages that are built into it. */
const FOLDERS = ['.', '../packages/route-table', '../packages/admin-contract'];

/** Of its own sources, those of the shared packages and the versions of what it uses; not its own version. */
export function sourceFingerprint(pluginFolder: string): string {
  const hash = createHash('sha256');
  try {
    for (const folder of FOLDERS) addSources(hash, join(pluginFolder, folder, 'src'));
    const packageJson = fieldsOf(
      JSON.parse(readFileSync(join(pluginFolder, 'package.json'), 'utf8')),
    );
    hash.update(JSON.stringify(packageJson['dependencies'] ?? {}));
  } catch (cause) {
    const message = `${pluginFolder} is not the plugin: its sources cannot be read.`;
    throw new InstallerError('not-built', message, { cause });
  }
  return hash.digest('hex').slice(0, 12);
}

function addSources(hash: ReturnType<typeof createHash>, folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css|json)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .sort();
  for (const file of files) {
    hash.update(file.split(sep).join('/'));
    hash.update(readFileSync(join(folder, file)));
  }
}
