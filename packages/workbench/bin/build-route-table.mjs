/** Compiles packages/route-table into one file that webpack 4 can parse, with its declarations. */
import { build } from 'esbuild';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

const folder = join(root, 'packages/route-table');

await build({
  entryPoints: [join(folder, 'src/index.ts')],
  outfile: join(folder, 'dist/index.js'),
  bundle: true,
  format: 'cjs',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2019',
  logLevel: 'warning',
});
run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', folder]);
