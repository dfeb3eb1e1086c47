/** Faults of sharded tables, which their tests must notice. */
import type { Mutant } from './mutant';

export const shardedMutants: readonly Mutant[] = [
  {
    name: 'any file of a table may be of any size',
    file: 'src/sharded/table-limits.ts',
    find: 'bytesOf(file) > MAX_ASSET_BYTES',
    replace: 'bytesOf(file) < 0',
  },
  {
    name: 'the assets of others are not counted',
    file: 'src/sharded/table-limits.ts',
    find: 'const assets = ofTable + others.length;',
    replace: 'const assets = ofTable + archived;',
  },
  {
    name: 'texts are measured in characters',
    file: 'src/sharded/table-limits.ts',
    find: 'Buffer.byteLength(content)',
    replace: 'content.length',
  },
  {
    name: 'tags are made without the auth token',
    file: 'src/sharded/table-tags.ts',
    find: "createHmac('sha256', authToken)",
    replace: "createHmac('sha256', 'key')",
  },
  {
    name: 'two contents run into each other in a tag',
    file: 'src/sharded/table-tags.ts',
    find: 'tag.update(`${bytes.length}:`).update(bytes);',
    replace: 'tag.update(bytes);',
  },
  {
    name: 'parts do not belong to the table',
    file: 'src/protocol/stored-table.ts',
    find: ' || path.startsWith(PARTS_ROOT)',
    replace: '',
  },
];
