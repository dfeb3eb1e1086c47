/**
 * Breaks the packages on purpose, one named mutant after the other, and shows whether their unit tests notice it.
 *
 *     node packages/workbench/bin/mutants.mjs                       all lists of all packages
 *     node packages/workbench/bin/mutants.mjs publishing            all lists of one
 *     node packages/workbench/bin/mutants.mjs route-table/matcher   one list
 *
 *     node packages/workbench/bin/mutants.mjs --sample 4            about every fourth, others in each commit
 *
 * The lists are the files of `test/mutants` in each package.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleTests } from '../mutants/bundle-tests.mjs';
import { chooseTests, isProperty, readTests } from '../mutants/choose-tests.mjs';
import { root } from './root.mjs';

const WORKERS = Number(process.env.TEST_WORKERS) || 2;
/** A mutant that never ends is one that the tests notice; all tests without one may take longer. */
const TIMEOUT_MS = 120_000;
const TIMEOUT_OF_ALL_MS = 15 * 60_000;

const { values, positionals: only } = parseArgs({
  options: { sample: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const scratch = mkdtempSync(join(tmpdir(), 'mutants-'));
let programs = 0;
const mutants = [];
try {
  for (const folder of packagesWithMutants()) {
    const all = await readMutants(folder);
    if (all.length === 0) continue;
    for (const mutant of all.filter((each) => !applies(folder, each))) {
      mutants.push({ ...mutant, verdict: 'INAPPLICABLE' });
    }
    const found = sampleOf(all.filter((each) => applies(folder, each)));
    const tests = await readTests(folder);
    /** The tests that noticed a mutant. */
    const noticing = new Set();
    await eachBy(WORKERS, found, async (mutant) => {
      mutant.verdict = await tryMutant(folder, tests, mutant, noticing);
    });
    await expectPassing(folder, [...noticing]);
    mutants.push(...found);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

if (mutants.length === 0) throw new Error(`No list of mutants is called ${only.join(', ')}.`);
for (const { list, name, verdict } of mutants) {
  console.log(`${verdict.padEnd(12)} ${list.padEnd(24)} ${name}`);
}
const survivors = mutants.filter(({ verdict }) => verdict !== 'killed').length;
console.log(`${mutants.length - survivors} of ${mutants.length} mutants killed.`);
process.exitCode = survivors === 0 ? 0 : 1;

function packagesWithMutants() {
  const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name));
  const others = ['serverless', 'plugin-inbound-sip-router'].map((name) => join(root, name));
  return [...folders, ...others].filter((folder) => existsSync(join(folder, 'test/mutants')));
}

async function readMutants(folder) {
  const files = readdirSync(join(folder, 'test/mutants')).filter(
    (file) => !/^mutant(?:\.ts|s\.test\.ts)$/.test(file),
  );
  const found = files.map(async (file) => {
    const list = `${basename(folder)}/${file.replace('.ts', '')}`;
    if (only.length > 0 && !only.includes(list) && !only.includes(basename(folder))) return [];
    const entry = join(folder, 'test/mutants', file);
    const bundle = await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      write: false,
    });
    const url = `data:text/javascript,${encodeURIComponent(bundle.outputFiles[0].text)}`;
    const exported = Object.values(await import(url)).flat();
    return exported.map((mutant) => ({ ...mutant, list }));
  });
  return (await Promise.all(found)).flat();
}

function applies(folder, { file, find, replace }) {
  return readFileSync(join(folder, file), 'utf8').split(find).length === 2 && find !== replace;
}

/** One of so many, chosen by the commit: each comes up in time, and the same commit has the same ones. */
function sampleOf(all) {
  const oneOf = Math.max(1, Number(values.sample));
  if (oneOf === 1) return all;
  const commit = headOf();
  return all.filter(({ list, name }) => {
    const hash = createHash('sha256').update(`${commit} ${list} ${name}`).digest();
    return hash.readUInt32BE(0) % oneOf === 0;
  });
}

/** Empty outside a repository: always the same ones then. */
function headOf() {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8', stdio });
  } catch {
    return '';
  }
}

/** A test that always fails notices nothing. Property tests are left to `npm run test:unit`: they take too long. */
async function expectPassing(folder, tests) {
  const examples = tests.filter((file) => !isProperty(file));
  if (examples.length === 0) return;
  if ((await run(examples, undefined, TIMEOUT_OF_ALL_MS)) === 0) return;
  throw new Error(`The unit tests of ${folder} fail without any mutant.`);
}

async function tryMutant(folder, tests, { file, find, replace }, noticing) {
  const path = join(folder, file);
  for (const part of chooseTests(tests, path)) {
    let code;
    try {
      code = await run(part, { path, find, replace });
    } catch {
      // It does not compile.
      return 'INAPPLICABLE';
    }
    if (code !== 0) {
      for (const test of part) noticing.add(test);
      return 'killed';
    }
  }
  return 'SURVIVED';
}

/** Resolves to the exit code; null for a run that was ended. */
async function run(tests, mutant, timeout = TIMEOUT_MS) {
  programs += 1;
  const program = join(scratch, `${programs}.cjs`);
  await bundleTests(tests, mutant, program);
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
    stdio: 'ignore',
    timeout,
    killSignal: 'SIGKILL',
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', done);
  });
}

async function eachBy(workers, items, work) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
