/** Makes one program of some unit tests, with one source file changed: starting jest for each mutant would take far longer. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const RUNNER = join(dirname(fileURLToPath(import.meta.url)), 'run-tests.ts');
const MEMORY_ONLY = { write: false, metafile: true };

/**
 * @param {readonly string[]} tests paths of the test files, in the order in which they run
 * @param {{ path: string, find: string, replace: string } | undefined} mutant what is changed
 * @param {string | undefined} outfile where the program goes; nothing is written without it
 * @returns {Promise<Map<string, string[]>>} the source files that are in it, each with those that it imports
 * @throws if the changed source cannot be compiled
 */
export async function bundleTests(tests, mutant, outfile) {
  const imports = [RUNNER, ...tests].map((each) => `require(${JSON.stringify(each)});`);
  const { metafile } = await build({
    stdin: { contents: imports.join('\n'), resolveDir: dirname(RUNNER) },
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    external: ['expect', 'jest-mock', 'fast-check'],
    ...(outfile ? { outfile, metafile: true } : MEMORY_ONLY),
    plugins: [load(mutant)],
  });
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [
      resolve(file),
      imports.filter(({ external }) => !external).map(({ path }) => resolve(path)),
    ]),
  );
}

/** Source as it is, but for the mutant's change; in one bundle each file still finds the files beside it. */
const load = (mutant) => ({
  name: 'load',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const isMutated = path === mutant?.path;
      const source = readFileSync(path, 'utf8');
      if (!isMutated && !source.includes('__dirname')) return undefined;
      const place = `const __dirname = ${JSON.stringify(dirname(path))};`;
      const contents = isMutated ? source.split(mutant.find).join(mutant.replace) : source;
      return { contents: `${place} ${contents}`, loader: 'ts' };
    });
  },
});
