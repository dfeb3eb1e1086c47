/** The mutants still fit the files that they change. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import type { Mutant } from './mutant';

const PACKAGE = join(__dirname, '../..');
const lists = readdirSync(__dirname).filter((file) => !/mutant(?:\.ts|s\.test\.ts)$/.test(file));

describe.each(lists)('the mutants in %s', (list) => {
  const [mutants = []] = Object.values(
    jest.requireActual<Record<string, readonly Mutant[]>>(join(__dirname, list)),
  );

  test('are some, each with a name of its own', () => {
    expect(mutants).not.toEqual([]);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  test.each(mutants)('$name: replaces one place by other code', ({ file, find, replace }) => {
    const source = readFileSync(join(PACKAGE, file), 'utf8');
    const mutated = source.split(find).join(replace);
    expect(source.split(find)).toHaveLength(2);
    expect(transformSync(mutated, { loader: 'ts' }).code).not.toBe(
      transformSync(source, { loader: 'ts' }).code,
    );
  });
});
