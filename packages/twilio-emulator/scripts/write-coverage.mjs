/** Writes the generated part of the README from the routes and behaviours in the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(folder, 'dist', 'coverage.cjs');
const readme = join(folder, 'README.md');

await build({
  entryPoints: [join(folder, 'src/coverage.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
});
const { withCoverage } = createRequire(import.meta.url)(bundle);
writeFileSync(readme, withCoverage(readFileSync(readme, 'utf8')));
