/** Builds each Function into one self-contained file: a deployed Function cannot import its neighbours. */
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const sources = join(here, 'src/functions');
const outdir = join(here, 'dist/functions');

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: readdirSync(sources, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(sources, name)),
  outdir,
  bundle: true,
  minify: true,
  // Names in a stack trace are worth more than the last bytes.
  keepNames: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // The sources, not the compiled package: what a Function does not use is left out.
  alias: { 'route-table': join(here, '../packages/route-table/src/index.ts') },
  logLevel: 'warning',
});
