/** Opens the parts of a sharded route table of this deployment when calls need them. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
  BLOCK_BYTES,
  fastestChecksum,
  openShardedTable,
  readPartIndex,
  TableTextChanged,
  type OpenedPart,
  type OpenedTable,
  type PartNote,
} from 'route-table';
import { fileStamp, loadedZlib } from './indexed-table-file';

/** Where the file of a part is; undefined if the deployment has none. */
export type PartFile = (part: number) => string | undefined;

/** Thrown by `answerCall` for a call that needs a part that is missing or damaged. The message is for the log. */
export class PartUnreadable extends Error {
  override readonly name = 'PartUnreadable';

  constructor(part: number, why: string) {
    super(`part ${part} of it ${why}`);
  }
}

/**
 * A part fits if it has the size that the head names, and its index is whole and has the tag that the head names: a
 * part of another publish is noticed. Of its rows only the blocks are read that calls need; each is compared with its
 * checksum once.
 *
 * The files stay open until `close`. One that is written over is noticed by its stamp, as in `indexed-table-file`.
 */
export function openShardedTableFile(
  head: unknown,
  partFile: PartFile,
): OpenedTable & { readonly close: () => void } {
  const files: number[] = [];
  const opened = openShardedTable(head, (part, note) => {
    const path = partFile(part);
    if (path === undefined) throw new PartUnreadable(part, 'is missing');
    const file = openFile(part, path);
    try {
      const result = readPart(part, file, note);
      files.push(file);
      return result;
    } catch (error) {
      closeSync(file);
      throw error;
    }
  });
  return {
    ...opened,
    close() {
      for (const file of files) closeSync(file);
    },
  };
}

function openFile(part: number, path: string): number {
  try {
    return openSync(path, 'r');
  } catch {
    throw new PartUnreadable(part, 'is missing');
  }
}

function readPart(part: number, file: number, note: PartNote): OpenedPart {
  const stats = fstatSync(file);
  const checksum = fastestChecksum(loadedZlib());
  const { bytes, textBytes } = note;
  if (stats.size !== bytes) throw new PartUnreadable(part, 'has another size than it should have');
  const index = readPartIndex(bytesAt(file, textBytes, bytes - textBytes), note, checksum);
  if (!index) throw new PartUnreadable(part, 'is damaged, or of another table');
  const { blocks = [] } = index.head;
  const stamp = fileStamp(stats);
  const checked = new Set<number>();
  const check = (block: number) => {
    if (checked.has(block)) return;
    const at = block * BLOCK_BYTES;
    const sum = checksum(bytesAt(file, at, Math.min(BLOCK_BYTES, textBytes - at)));
    if (sum !== blocks[block]) throw new PartUnreadable(part, 'is damaged');
    checked.add(block);
  };
  const read = (offset: number, length: number) => {
    const last = Math.floor((offset + length - 1) / BLOCK_BYTES);
    for (let block = Math.floor(offset / BLOCK_BYTES); block <= last; block += 1) check(block);
    const text = bytesAt(file, offset, length);
    // Afterwards: what was written before the read is seen too.
    if (fileStamp(fstatSync(file)) !== stamp) throw new TableTextChanged();
    return text.toString('utf8');
  };
  return { index, text: { read } };
}

/** Fewer if the file has fewer. */
function bytesAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
}
