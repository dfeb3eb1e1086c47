/** Which unit tests can notice a change of a source file, the likeliest and quickest first. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { bundleTests } from './bundle-tests.mjs';

/** What `run-tests.ts` does not know; such a test is left out. */
const NEEDS_JEST = /\bjest\.(?!fn\b|spyOn\b|setTimeout\b)/;

/**
 * The unit tests of a package that run without jest, each with the source files that it reaches.
 *
 * @param {string} folder of the package
 */
export async function readTests(folder) {
  const source = join(folder, 'src');
  const files = readdirSync(source, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(source, name))
    .filter((file) => !NEEDS_JEST.test(readFileSync(file, 'utf8')));
  const imports = await bundleTests(files);
  return files.map((file) => ({ file, reaches: reach(file, imports) }));
}

function reach(file, imports) {
  const reached = new Set([file]);
  // A set also visits what is added while it is read.
  for (const each of reached) for (const next of imports.get(each) ?? []) reached.add(next);
  return reached;
}

/** In two parts, because nearly every mutant is noticed by the first: its neighbours, then all others that reach it. */
export function chooseTests(tests, path) {
  const reaching = tests
    .filter(({ reaches }) => reaches.has(path))
    .map(({ file }) => ({ file, rank: rank(file, path) }))
    .sort((a, b) => a.rank - b.rank);
  const near = reaching.filter(({ rank }) => rank < FAR);
  const far = reaching.filter(({ rank }) => rank >= FAR);
  return [near, far].filter(({ length }) => length > 0).map((part) => part.map(({ file }) => file));
}

const FAR = 4;

/** Property tests are slow: they run after the examples. */
function rank(test, path) {
  const slow = /propert(?:y|ies)\.test/.test(test) ? 2 : 0;
  if (test.replace(/\.test\.ts$/, '.ts') === path) return slow;
  const between = relative(dirname(path), dirname(test));
  return slow + (between.split(sep).includes('..') ? FAR : 1);
}
