/** Which unit tests can notice a change of a source file, the likeliest and quickest first. */
import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { bundleTests } from './bundle-tests.mjs';

/**
 * The tests of a package that pass under `run-tests.ts`, each with the source files that it reaches.
 *
 * @param {string} folder of the package
 * @param {(tests: string[], file: string) => Promise<boolean>} passes runs tests without any mutant
 */
export async function readTests(folder, passes) {
  const source = join(folder, 'src');
  const files = readdirSync(source, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(source, name));
  const found = await Promise.all(
    files.map(async (file) => {
      const inputs = await bundleTests([file]);
      return { file, reaches: new Set(inputs.map((input) => resolve(input))) };
    }),
  );
  const kept = [];
  for (const each of found) {
    if (await passes([each.file])) kept.push(each);
    else console.log(`left out     ${relative(folder, each.file)} (needs jest, or fails)`);
  }
  return kept;
}

/** In two parts, because nearly every mutant is noticed by the first: its neighbours, then all others that reach it. */
export function chooseTests(tests, path) {
  const reaching = tests
    .filter(({ reaches }) => reaches.has(path))
    .map(({ file }) => ({ file, rank: rank(file, path) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ file }) => file);
  const near = reaching.filter((file) => rank(file, path) < FAR);
  return [near, reaching.filter((file) => rank(file, path) >= FAR)].filter(
    (part) => part.length > 0,
  );
}

const FAR = 4;

/** Property tests are slow: they run after the examples. */
function rank(test, path) {
  const slow = /propert(?:y|ies)\.test/.test(test) ? 2 : 0;
  if (test.replace(/\.test\.ts$/, '.ts') === path) return slow;
  const between = relative(dirname(path), dirname(test));
  return slow + (between === '' || between.split(sep).every((part) => part !== '..') ? 1 : FAR);
}
