/** Applies each named mutant to a copy of the package and shows whether the tests notice it. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), '..');
const ROOT = join(PACKAGE, '..', '..');
/** The lists of mutants, and the unit tests that have to notice them. */
const GROUPS = {
  'sip-address': 'src/address/',
  matcher: 'src/(matching|numbering)/',
  numbering: 'src/(numbering|emergency)/',
  merge: 'src/comparison/',
  secrets: 'src/secrets/',
};
const EXAMPLES_ONLY = ['--passWithNoTests', '--testPathIgnorePatterns', 'propert(y|ies)\\.test'];
const LEAST_MUTANTS = 10;
const WORKERS = 2;
/** A mutant that never ends is one that the tests notice. */
const TIMEOUT_MS = 120_000;

const only = process.argv.slice(2);
const mutants = [];
for (const group of Object.keys(GROUPS).filter(
  (name) => only.length === 0 || only.includes(name),
)) {
  mutants.push(...(await readGroup(group)));
}

const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
try {
  const copies = Array.from({ length: WORKERS }, (_, index) =>
    copyPackage(join(folder, `${index}`)),
  );
  for (const group of new Set(mutants.map((mutant) => mutant.group))) {
    if ((await runTests(copies[0], group, 'inherit')) !== 'passed') {
      throw new Error(`The tests of ${group} fail without any mutant.`);
    }
  }
  const queue = [...mutants];
  await Promise.all(
    copies.map(async (copy) => {
      for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
        mutant.verdict = await tryMutant(copy, mutant);
      }
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const { group, name, verdict } of mutants) {
  console.log(`${verdict.padEnd(12)} ${group.padEnd(12)} ${name}`);
}
const survivors = mutants.filter(({ verdict }) => verdict !== 'killed').length;
console.log(`${mutants.length - survivors} of ${mutants.length} mutants killed.`);
process.exitCode = survivors === 0 ? 0 : 1;

/** The mutants that the list of the group exports. */
async function readGroup(group) {
  const list = join(PACKAGE, 'test', 'mutants', `${group}.ts`);
  const bundle = await build({ entryPoints: [list], bundle: true, format: 'esm', write: false });
  const exported = await import(
    `data:text/javascript,${encodeURIComponent(bundle.outputFiles[0].text)}`
  );
  const found = Object.values(exported).find(Array.isArray) ?? [];
  if (found.length < LEAST_MUTANTS) {
    throw new Error(`${list} holds ${found.length} mutants, fewer than ${LEAST_MUTANTS}.`);
  }
  return found.map((mutant) => ({ ...mutant, group }));
}

/** A workspace with the package alone, so that the tree itself is never touched. */
function copyPackage(copy) {
  const target = join(copy, 'packages', 'route-table');
  mkdirSync(target, { recursive: true });
  for (const name of ['package.json', 'jest.config.cjs'])
    cpSync(join(ROOT, name), join(copy, name));
  cpSync(PACKAGE, target, {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|dist)$/.test(path),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  symlinkSync(join(PACKAGE, 'node_modules'), join(target, 'node_modules'));
  return copy;
}

async function tryMutant(copy, { group, file, find, replace }) {
  const path = join(copy, 'packages', 'route-table', file);
  const source = readFileSync(path, 'utf8');
  if (source.split(find).length !== 2 || find === replace) return 'INAPPLICABLE';
  const mutated = source.split(find).join(replace);
  try {
    await transform(mutated, { loader: 'ts' });
    writeFileSync(path, mutated);
    // Property tests are slow: they are asked only where the examples notice nothing.
    const isNoticed =
      (await runTests(copy, group, 'ignore', EXAMPLES_ONLY)) === 'failed' ||
      (await runTests(copy, group)) === 'failed';
    return isNoticed ? 'killed' : 'SURVIVED';
  } catch {
    return 'INAPPLICABLE';
  } finally {
    writeFileSync(path, source);
  }
}

/** Runs the unit tests of the group; ends at the first file that fails. */
function runTests(copy, group, stdio = 'ignore', more = []) {
  const jest = spawn(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
      ...['--selectProjects', 'unit', '--runInBand', '--bail', '--silent'],
      ...['--cacheDirectory', join(copy, 'cache'), ...more, '--', GROUPS[group]],
    ],
    { cwd: copy, stdio, timeout: TIMEOUT_MS, killSignal: 'SIGKILL' },
  );
  return new Promise((resolve, reject) => {
    jest.on('error', reject);
    jest.on('exit', (code) => resolve(code === 0 ? 'passed' : 'failed'));
  });
}
