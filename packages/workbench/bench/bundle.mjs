/** Sources of the repository as one module, as a bench measures them. */
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bin/root.mjs';

const folder = join(root, '.cache/bench');

/** Bundles source files of the repository, and imports what they export. */
export async function bundle(sources, name) {
  const outfile = join(folder, name);
  await build({
    stdin: {
      resolveDir: root,
      contents: sources.map((path) => `export * from './${path}';`).join('\n'),
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: { 'route-table': join(root, 'packages/route-table/src/index.ts') },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile));
}
