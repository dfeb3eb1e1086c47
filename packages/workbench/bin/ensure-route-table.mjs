/** Compiles route-table for whoever installs the plugin by itself: the plugin's builder cannot read its sources. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
  console.log('Installing the workspace, which compiles what the plugin shares with the service …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
run(process.execPath, [join(root, 'packages/workbench/bin/build-route-table.mjs')]);
