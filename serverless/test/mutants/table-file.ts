/** Faults of the table on disk and its index, which the tests must notice. */
import type { Mutant } from './mutant';

export const tableFileMutants: readonly Mutant[] = [
  {
    name: 'takes the index of another table of the same size',
    file: 'src/routing/indexed-table-file.ts',
    find: ' && tableChecksum === checksumOf(file, checksum)',
    replace: '',
  },
  {
    name: 'does not see that the table is written over while it reads it',
    file: 'src/routing/indexed-table-file.ts',
    find: 'if (!isWhole || fileStamp(fstatSync(file)) !== stamp)',
    replace: 'if (!isWhole)',
  },
  {
    name: 'answers with an error if an index is missing',
    file: 'src/routing/table-file.ts',
    find: "return { kind: 'unused', reason };",
    replace: 'throw error;',
  },
  {
    name: 'says nothing of an index that it does not use',
    file: 'src/routing/table-file.ts',
    find: 'this.#onUnusedIndex(opened.reason);',
    replace: '',
  },
  {
    name: 'answers once more after any error',
    file: 'src/routing/table-file.ts',
    find: 'if (!(error instanceof TableTextChanged)) throw error;',
    replace: '',
  },
  {
    name: 'keeps the table that has changed',
    file: 'src/routing/table-file.ts',
    find: '      this.#keep(undefined);\n      return work(',
    replace: '      return work(',
  },
  {
    name: 'looks at the table at each call only once',
    file: 'src/routing/table-file.ts',
    find: 'nowMs - kept.lookedAtMs < LOOK_EVERY_MS',
    replace: 'nowMs >= kept.lookedAtMs',
  },
];
