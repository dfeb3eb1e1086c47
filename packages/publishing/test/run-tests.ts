/** Runs tests without jest, to the first that fails: `bin/mutants.mjs` starts it a hundred times. */
import { expect } from 'expect';

type Work = (...values: never[]) => unknown;

const tests: { readonly title: string; readonly file: number; readonly work: () => unknown }[] = [];
const cleanups: (() => unknown)[] = [];
const hooks: { readonly file: number; readonly work: () => unknown }[] = [];
let file = 0;

const test = Object.assign(
  (title: string, work: () => unknown) => void tests.push({ title, file, work }),
  {
    each: (rows: readonly unknown[]) => (title: string, work: Work) => {
      for (const row of rows) {
        const values = (Array.isArray(row) ? row : [row]) as never[];
        tests.push({ title: `${title} ${JSON.stringify(row)}`, file, work: () => work(...values) });
      }
    },
  },
);
const describe = (_title: string, work: () => void) => {
  work();
};
Object.assign(globalThis, {
  test,
  it: test,
  describe,
  expect,
  // Of all files: what one has not changed is put back in vain.
  afterEach: (work: () => unknown) => void cleanups.push(work),
  // Each file has its own, and they are all registered before the first test runs.
  beforeEach: (work: () => unknown) => {
    file += 1;
    hooks.push({ file, work });
  },
});

setImmediate(() => void run());

async function run(): Promise<void> {
  for (const { title, file: of, work } of tests) {
    try {
      for (const hook of hooks.filter((each) => each.file === of)) await hook.work();
      await work();
      for (const cleanup of cleanups) await cleanup();
    } catch (error) {
      process.stderr.write(`${title}\n${String(error)}\n`);
      process.exit(1);
    }
  }
  process.exit(0);
}
