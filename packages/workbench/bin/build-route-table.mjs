/** Compiles packages/route-table into one file that webpack 4 can parse, with its declarations. */
import { build } from 'esbuild';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

const folder = join(root, 'packages/route-table');

/** The builder reads `module`, and leaves out of it what the plugin does not use; Node reads `main`. */
for (const [format, file] of [
  ['esm', 'dist/index.esm.js'],
  ['cjs', 'dist/index.js'],
]) {
  await build({
    entryPoints: [join(folder, 'src/index.ts')],
    outfile: join(folder, file),
    bundle: true,
    format,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
    logLevel: 'warning',
  });
}
run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', folder]);
