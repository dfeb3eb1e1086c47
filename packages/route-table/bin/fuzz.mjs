/**
 * Routes random calls with random tables: never a throw, always well-formed TwiML, always the right match. With
 * `--indexed` or `--sharded`: each call is answered by the table and by its index or its parts, and both say the same.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inspect, parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    indexed: { type: 'boolean', default: false },
    sharded: { type: 'boolean', default: false },
    seed: { type: 'string', default: `${Date.now() % 1_000_000_000}` },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  throw new Error(
    'Usage: fuzz.mjs [--indexed | --sharded] [--count <calls>] [--seed <whole number>]',
  );
}

const { outcomes, failure } = await runFuzz();
for (const [outcome, times] of [...outcomes].sort(([, one], [, other]) => other - one)) {
  console.log(`${String(times).padStart(10)}  ${outcome}`);
}
const again = `node packages/route-table/bin/fuzz.mjs${values.indexed ? ' --indexed' : ''}${values.sharded ? ' --sharded' : ''} --count ${count} --seed ${seed}`;
if (failure) {
  const input = inspect(failure.smallest, { depth: null, maxStringLength: 300 });
  console.error(`${failure.error}\nSmallest input:\n${input}\nOnce more: ${again}`);
  process.exitCode = 1;
} else {
  console.log(`${count} calls, no promise broken. Once more: ${again}`);
}

async function runFuzz() {
  if (values.indexed) return (await load('run-indexed')).runIndexed(count, seed);
  if (values.sharded) return (await load('run-sharded')).runSharded(count, seed);
  return (await load('run-fuzz')).runFuzz(count, seed);
}

async function load(name) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const outfile = join(folder, 'fuzz.cjs');
  const entryPoint = fileURLToPath(new URL(`../test/fuzz/${name}.ts`, import.meta.url));
  try {
    await build({ entryPoints: [entryPoint], bundle: true, platform: 'node', outfile });
    return (await import(pathToFileURL(outfile).href)).default;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
