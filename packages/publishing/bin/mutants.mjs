/** Breaks publishing on purpose, one named mutant after the other, and shows whether the unit tests notice it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = join(PACKAGE, 'src');
const WORKERS = 2;
/** A mutant that never ends is one that the tests notice. */
const TIMEOUT_MS = 60_000;

const tests = readdirSync(SOURCES, { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join(SOURCES, name));
const folder = mkdtempSync(join(tmpdir(), 'publishing-mutants-'));
const mutants = await readMutants();
try {
  const name = 'none';
  if ((await tryMutant({ name, file: '', find: '', replace: '' }, 'inherit')) !== 'SURVIVED') {
    throw new Error('The tests of publishing fail without any mutant.');
  }
  const queue = [...mutants];
  const work = async () => {
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      mutant.verdict = await tryMutant(mutant);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const { group, name, verdict } of mutants) {
  console.log(`${verdict.padEnd(12)} ${group.padEnd(10)} ${name}`);
}
const survivors = mutants.filter(({ verdict }) => verdict !== 'killed').length;
console.log(`${mutants.length - survivors} of ${mutants.length} mutants killed.`);
process.exitCode = survivors === 0 ? 0 : 1;

async function readMutants() {
  const lists = readdirSync(join(PACKAGE, 'test/mutants')).filter((file) => file !== 'mutant.ts');
  const found = lists.map(async (file) => {
    const entry = join(PACKAGE, 'test/mutants', file);
    const { outputFiles } = await build({ entryPoints: [entry], format: 'esm', write: false });
    const url = `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`;
    const exported = Object.values(await import(url)).flat();
    return exported.map((mutant) => ({ ...mutant, group: file.replace('.ts', '') }));
  });
  return (await Promise.all(found)).flat();
}

/** All tests in one file with one source changed: starting jest for each mutant would take far longer. */
async function tryMutant({ name, file, find, replace }, stdio = 'ignore') {
  const path = join(SOURCES, file);
  if (file !== '' && (readFileSync(path, 'utf8').split(find).length !== 2 || find === replace)) {
    return 'INAPPLICABLE';
  }
  const bundle = join(folder, `${encodeURIComponent(name).slice(0, 80)}.cjs`);
  const mutate = {
    name: 'mutate',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, (source) => {
        if (source.path !== path) return undefined;
        const contents = readFileSync(path, 'utf8').split(find).join(replace);
        return { contents, loader: 'ts' };
      });
    },
  };
  const runner = join(PACKAGE, 'test/run-tests.ts');
  const imports = [runner, ...tests].map((each) => `require(${JSON.stringify(each)});`);
  await build({
    stdin: { contents: imports.join('\n'), resolveDir: PACKAGE },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    external: ['expect', 'fast-check'],
    plugins: [mutate],
  });
  return (await runBundle(bundle, stdio)) === 0 ? 'SURVIVED' : 'killed';
}

/** Resolves to the exit code; null for one that was ended. */
function runBundle(bundle, stdio) {
  const env = { ...process.env, NODE_PATH: join(PACKAGE, '../../node_modules') };
  const run = spawn(process.execPath, [bundle], {
    env,
    stdio: ['ignore', stdio, stdio],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve, reject) => {
    run.on('error', reject);
    run.on('exit', resolve);
  });
}
