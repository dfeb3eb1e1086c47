/** Compiles a shared package: one file for Node, one that webpack 4 can parse, and its declarations. */
import { build } from 'esbuild';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** The builder reads `module`, and leaves out of it what the plugin does not use; Node reads `main`. */
const FORMATS = [
  ['esm', 'dist/index.esm.js'],
  ['cjs', 'dist/index.js'],
];

export async function compilePackage(name, { plugins = [], external = [] } = {}) {
  const folder = join(root, 'packages', name);
  for (const [format, file] of FORMATS) {
    await build({
      entryPoints: [join(folder, 'src/index.ts')],
      outfile: join(folder, file),
      bundle: true,
      format,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2019',
      plugins,
      external,
      // Tells what takes room in the plugin's bundle (what-takes-room.mjs).
      sourcemap: 'external',
      logLevel: 'warning',
    });
  }
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', folder]);
}
