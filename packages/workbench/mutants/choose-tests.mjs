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

/**
 * In parts, because nearly every mutant is noticed by the first: the examples beside it, then those elsewhere that
 * reach it, then the property tests, which are slow.
 */
export function chooseTests(tests, path) {
  const reaching = tests.filter(({ reaches }) => reaches.has(path)).map(({ file }) => file);
  const examples = reaching.filter((file) => !isProperty(file));
  const parts = [
    examples.filter((file) => isNear(file, path)),
    examples.filter((file) => !isNear(file, path)),
    reaching.filter((file) => isProperty(file) && isNear(file, path)),
    reaching.filter((file) => isProperty(file) && !isNear(file, path)),
  ];
  return parts.filter(({ length }) => length > 0);
}

/** Property tests run many times, and tests at full size take as long. */
export function isProperty(file) {
  return /(?:propert(?:y|ies)|at-size)\.test/.test(file);
}

function isNear(test, path) {
  return !relative(dirname(path), dirname(test)).split(sep).includes('..');
}
