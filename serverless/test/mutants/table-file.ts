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
    find: '      this.#keep(undefined);\n      return answerWith(',
    replace: '      return answerWith(',
  },
  {
    name: 'looks at the table at each call only once',
    file: 'src/routing/table-file.ts',
    find: 'nowMs - kept.lookedAtMs < LOOK_EVERY_MS',
    replace: 'nowMs >= kept.lookedAtMs',
  },
  {
    name: 'takes a part of any size',
    file: 'src/routing/sharded-table-file.ts',
    find: 'if (stats.size !== bytes) throw',
    replace: 'if (stats.size === -1) throw',
  },
  {
    name: 'does not look at the checksum of a block',
    file: 'src/routing/sharded-table-file.ts',
    find: 'if (sum !== blocks[block])',
    replace: 'if (sum === -1)',
  },
  {
    name: 'checks the first block of a part only',
    file: 'src/routing/sharded-table-file.ts',
    find: 'block <= last;',
    replace: 'block <= 0;',
  },
  {
    name: 'does not see that a part is written over',
    file: 'src/routing/sharded-table-file.ts',
    find: 'if (fileStamp(fstatSync(file)) !== stamp) throw',
    replace: 'if (stamp === fileStamp.name) throw',
  },
  {
    name: 'answers by default where a part is damaged',
    file: 'src/routing/table-file.ts',
    find: 'if (!(error instanceof PartUnreadable)) throw error;',
    replace: 'if (!(error instanceof TableTextChanged)) throw error;',
  },
];
