/** Installs what is missing before a command runs: root packages, the plugin's packages. Needs nothing but Node and npm. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { root } from './root.mjs';

const OLDEST_NODE = 20;
const NEWEST_NODE = 24;

const nodeMajor = Number(process.versions.node.split('.')[0]);
if (nodeMajor < OLDEST_NODE || nodeMajor > NEWEST_NODE) {
  console.error(
    `Node ${process.versions.node} cannot run this: install Node ${OLDEST_NODE} to ${NEWEST_NODE} (nvm use).`,
  );
  process.exit(1);
}

install('the workspace', root);
install('the Flex plugin', join(root, 'plugin-inbound-sip-router'));

/** Runs `npm ci` in `folder` unless the last one was from the same lock file. */
function install(title, folder) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(folder, 'node_modules', '.installed-from-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error(`Installing ${title} (npm ci; a minute or two the first time) …`);
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    // Standard output belongs to the command that comes next.
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  writeFileSync(stamp, lock);
}
