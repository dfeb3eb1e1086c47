/** Compiles the packages that the plugin shares, for whoever installs only the plugin. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
  console.log('Installing the workspace, which compiles what the plugin shares with the service …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
for (const name of ['route-table', 'admin-contract']) {
  run(process.execPath, [join(root, `packages/workbench/bin/build-${name}.mjs`)]);
}
