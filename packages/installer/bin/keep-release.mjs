/**
 * Keeps what the upgrade journey needs of an older release: its built Functions, and the client and merge of its
 * editor. `node packages/installer/bin/keep-release.mjs FOLDER NAME`, where FOLDER is a checkout of that release with
 * node_modules.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

const [checkout, name] = process.argv.slice(2);
if (!checkout || !name) throw new Error('Name the checkout and what to call it.');

const folder = mkdtempSync(join(tmpdir(), 'keep-release-'));
execFileSync(process.execPath, [join(checkout, 'serverless/build.mjs'), folder]);
const functions = {};
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith('.js')) functions[file] = readFileSync(join(folder, file), 'utf8');
}
rmSync(folder, { recursive: true });

const plugin = join(checkout, 'plugin-inbound-sip-router');
const { outputFiles } = await build({
  stdin: {
    contents: `
      export { createHttpAdminApi } from './src/api/http-admin-api';
      export { diffTables, mergeTables } from 'route-table';
    `,
    resolveDir: plugin,
    loader: 'ts',
  },
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  alias: { 'route-table': join(checkout, 'packages/route-table/src/index.ts') },
  write: false,
});

const kept = JSON.stringify({ functions, editor: outputFiles[0].text });
const params = {
  [constants.BROTLI_PARAM_QUALITY]: 11,
  // The Functions share most of their code: a window that reaches across all of them.
  [constants.BROTLI_PARAM_LGWIN]: 24,
  [constants.BROTLI_PARAM_SIZE_HINT]: kept.length,
};
const target = fileURLToPath(new URL(`../test/releases/${name}.json.br`, import.meta.url));
const packed = brotliCompressSync(kept, { params });
writeFileSync(target, packed);
console.log(`${target}: ${packed.length} bytes of ${kept.length}`);
