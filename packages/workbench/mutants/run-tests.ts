/**
 * Runs unit tests without jest, to the first that fails: the mutants start it hundreds of times.
 *
 * It knows `test` and `describe` with `each` and `skip`, the four hooks, `expect` and mock functions. A file that needs more of jest
 * throws here, with or without a mutant, and is then left out (`choose-tests.mjs`).
 */
import { expect } from 'expect';
import { fn, spyOn } from 'jest-mock';

type Work = (...values: never[]) => unknown;

interface Block {
  readonly outer?: Block;
  readonly before: Work[];
  readonly after: Work[];
  readonly beforeAll: Work[];
  readonly afterAll: Work[];
  /** Whether its `beforeAll` ran. */
  isOpen: boolean;
}

const tests: { readonly title: string; readonly block: Block; readonly work: Work }[] = [];
let block = newBlock();

function newBlock(outer?: Block): Block {
  return {
    ...(outer && { outer }),
    ...{ before: [], after: [], beforeAll: [], afterAll: [], isOpen: false },
  };
}

function addTest(title: string, work: Work): void {
  tests.push({ title, block, work });
}

function addBlock(_title: string, work: Work): void {
  const outer = block;
  block = newBlock(outer);
  work();
  block = outer;
}

/** The values of each row: lists are spread if all rows are lists, as jest has it. */
const valuesOf = (rows: readonly unknown[]) =>
  (rows.every(Array.isArray) ? rows : rows.map((row) => [row])) as readonly never[][];

const each =
  (add: (title: string, work: Work) => void) =>
  (rows: readonly unknown[]) =>
  (title: string, work: Work): void => {
    valuesOf(rows).forEach((row, index) => add(`${title} [${index}]`, () => work(...row)));
  };

const skip = (): void => undefined;
const test = Object.assign(addTest, { each: each(addTest), skip });

Object.assign(globalThis, {
  test,
  it: test,
  describe: Object.assign(addBlock, { each: each(addBlock), skip }),
  expect,
  // How long a test may take is left to `mutants.mjs`, which ends a run that is overdue.
  jest: { fn, spyOn, setTimeout: skip },
  beforeEach: (work: Work) => void block.before.push(work),
  afterEach: (work: Work) => void block.after.unshift(work),
  beforeAll: (work: Work) => void block.beforeAll.push(work),
  afterAll: (work: Work) => void block.afterAll.unshift(work),
});

setImmediate(() => void run());

/** Hooks of this block and all around it, the outermost first. */
function around(of: Block, choose: (each: Block) => readonly Work[]): Work[] {
  return [...(of.outer ? around(of.outer, choose) : []), ...choose(of)];
}

async function open(of: Block): Promise<void> {
  if (of.outer) await open(of.outer);
  if (of.isOpen) return;
  of.isOpen = true;
  for (const hook of of.beforeAll) await hook();
}

async function run(): Promise<void> {
  const used = new Set<Block>();
  for (const { title, block: of, work } of tests) {
    try {
      used.add(of);
      await open(of);
      for (const hook of around(of, ({ before }) => before)) await hook();
      await work();
      for (const hook of around(of, ({ after }) => after).reverse()) await hook();
    } catch (error) {
      process.stderr.write(`${title}\n${String(error)}\n`);
      process.exit(1);
    }
  }
  for (const of of used) for (const hook of of.afterAll) await hook();
  process.exit(0);
}
