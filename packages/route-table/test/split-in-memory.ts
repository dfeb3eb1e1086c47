/** A sharded table in memory: its files, and how they are opened. */
import type { OpenedTable } from '../src/answer/open-table';
import { openShardedTable } from '../src/shards/open-sharded-table';
import { readPartIndex, type TagOf } from '../src/shards/part-file';
import type { ShardedHead } from '../src/shards/shard-manifest';
import { splitTable } from '../src/shards/split-table';
import type { RouteTable } from '../src/table';
import { contentTag } from '../src/table-index/content-tag';
import { crc32 } from '../src/table-index/crc32';

const tagOf: TagOf = (...content) => content.map((each) => contentTag(Buffer.from(each))).join('-');

export interface SplitInMemory {
  readonly head: ShardedHead;
  readonly order: Uint8Array;
  /** The files of the parts. */
  readonly files: readonly Uint8Array[];
  /** Numbers of the parts that were opened, one after the other. */
  readonly opened: number[];
  readonly open: () => OpenedTable;
}

/** @param table any whose rows can be read. */
export function splitInMemory(table: object): SplitInMemory {
  const { head, order, parts } = splitTable(table as RouteTable, tagOf, crc32);
  const files = parts.map(({ content }) => content);
  const opened: number[] = [];
  const open = () =>
    openShardedTable(JSON.parse(JSON.stringify(head)), (part, note) => {
      opened.push(part);
      const bytes = Buffer.from(files[part] ?? []);
      const index = readPartIndex(bytes.subarray(note.textBytes), note, crc32);
      if (!index) throw new Error(`Part ${part} is damaged.`);
      return {
        index,
        text: { read: (offset, length) => bytes.toString('utf8', offset, offset + length) },
      };
    });
  return { head, order, files, opened, open };
}
