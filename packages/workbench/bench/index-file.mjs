/** Tables as files with their indexes, as a publish writes them. */
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bin/root.mjs';

const folder = join(root, '.cache/bench');

/** Writes `NAME.json`, and `NAME.index` if the table is worth one; returns their paths. */
export async function writeTable(name, table) {
  const { tableFiles } = await publishing();
  mkdirSync(folder, { recursive: true });
  const [stored, index] = tableFiles(JSON.stringify(table));
  const path = join(folder, `${name}.json`);
  const indexPath = index && join(folder, `${name}.index`);
  writeFileSync(path, stored.content);
  if (index) writeFileSync(indexPath, index.content);
  return { path, indexPath };
}

let loaded;

function publishing() {
  loaded ??= bundle(['packages/publishing/src/index'], 'publishing.mjs');
  return loaded;
}

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
