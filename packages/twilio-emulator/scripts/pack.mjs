/**
 * Packs the emulator for an empty folder: `node packages/twilio-emulator/scripts/pack.mjs [folder]` prints the tarball.
 *
 * It holds the two bundles, their types and data, and the code that deployed Functions run in. openapi-backend is in
 * the bundles: it needs a newer schema parser than it asks for, and an installed package cannot ask for that.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const BUNDLED = 'openapi-backend';
const COPIED = [
  'README.md',
  'bin/twilio-emulator.mjs',
  'dist/types/src',
  'npm',
  'openapi',
  'real-clients.generated.json',
  'src/page/files',
  'src/runner/deployed-clock.cjs',
  'src/runner/deployed-process.cjs',
  'what-it-does-not-do.md',
];

const target = resolve(process.argv[2] ?? folder);
mkdirSync(target, { recursive: true });
const staging = mkdtempSync(join(tmpdir(), 'twilio-emulator-pack-'));
try {
  const { name, version, description, license, main, types, ...manifest } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const installed = Object.entries(manifest.dependencies).filter(([each]) => each !== BUNDLED);
  const dependencies = Object.fromEntries(installed);
  await build({
    absWorkingDir: folder,
    entryPoints: ['src/index.ts', 'src/main.ts'],
    outdir: join(staging, 'dist'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: Object.keys(dependencies),
  });
  for (const path of COPIED) {
    cpSync(join(folder, path), join(staging, path), {
      recursive: true,
      filter: (source) => !/\.test\.d\.ts$|\.map$/.test(source),
    });
  }
  const packed = {
    ...{ name, version, description, license, main, types, dependencies },
    bin: { 'twilio-emulator': 'bin/twilio-emulator.mjs' },
    engines: { node: '>=20 <25' },
  };
  writeFileSync(join(staging, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`);
  const file = execFileSync('npm', ['pack', '--silent', '--pack-destination', target], {
    cwd: staging,
    encoding: 'utf8',
  }).trim();
  console.log(join(target, file));
} finally {
  rmSync(staging, { recursive: true, force: true });
}
