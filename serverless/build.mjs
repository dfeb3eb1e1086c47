/** Builds each Function into one self-contained file: a deployed Function cannot import its neighbours. */
import { build } from 'esbuild';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const sources = join(here, 'src/functions');
// Tests build into a folder of their own.
const outdir = process.argv[2] ?? join(here, 'dist/functions');

/** The metadata of phone numbers as a string: V8 skips over one, but would read 80 kB of object literal at each start. */
const jsonAsString = {
  name: 'json-as-string',
  setup(bundle) {
    bundle.onLoad({ filter: /metadata\.min\.json\.js$/ }, ({ path }) => {
      const json = readFileSync(path.replace(/\.js$/, ''), 'utf8');
      return { contents: `export default JSON.parse(${JSON.stringify(json)});`, loader: 'js' };
    });
  },
};

/** The library as written for engines of today: its other form carries what older ones need, 15 kB more to compile. */
const modernPhoneNumbers = {
  name: 'modern-phone-numbers',
  setup(bundle) {
    bundle.onResolve({ filter: /es6\// }, ({ path, importer, resolveDir }) => {
      if (!importer.includes('libphonenumber-js')) return undefined;
      return { path: join(resolveDir, path.replace('es6/', 'es6-modern/')), sideEffects: false };
    });
  },
};

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: readdirSync(sources, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(sources, name)),
  outdir,
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // The sources, not compiled packages: what a Function does not use is left out.
  alias: {
    'route-table': join(here, '../packages/route-table/src/index.ts'),
    'admin-contract': join(here, '../packages/admin-contract/src/index.ts'),
    publishing: join(here, '../packages/publishing/src/index.ts'),
  },
  plugins: [jsonAsString, modernPhoneNumbers],
  logLevel: 'warning',
});

// Every deployment from the command line carries a record of its own, so that two can be told apart
// (packages/publishing/PROTOCOL.md).
const record = join(outdir, 'publish/cli.private.js');
mkdirSync(dirname(record), { recursive: true });
writeFileSync(
  record,
  `module.exports = ${JSON.stringify({ format: 1, kind: 'cli', id: randomUUID() })};\n`,
);
