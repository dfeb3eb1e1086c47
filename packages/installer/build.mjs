/** Bundles the command into dist/; packages stay outside, the route table, the frame of the command line and the publish protocol come in. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = dirname(fileURLToPath(import.meta.url));

const { outputFiles } = await build({
  absWorkingDir: folder,
  entryPoints: [join(folder, 'src/main.ts')],
  outdir: join(folder, 'dist'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  // Not this package's own: its paths are for the type checker, and sip-provisioning stays a package.
  tsconfig: join(folder, '../../tsconfig.base.json'),
  alias: {
    'command-line': join(folder, '../command-line/src/index.ts'),
    'route-table': join(folder, '../route-table/src/index.ts'),
    'admin-contract': join(folder, '../admin-contract/src/index.ts'),
    publishing: join(folder, '../publishing/src/index.ts'),
  },
  sourcemap: true,
  write: false,
});

// Replaced whole: a command that starts meanwhile reads the old bundle or the new one.
mkdirSync(join(folder, 'dist'), { recursive: true });
for (const { path, contents } of outputFiles) {
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
}
