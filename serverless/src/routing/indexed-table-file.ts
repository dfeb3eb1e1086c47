/** Opens the route table of this deployment by its index, if the two fit together. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, type Stats } from 'node:fs';
import {
  fastestChecksum,
  openIndexedTable,
  readTableIndex,
  TableTextChanged,
  type Checksum,
  type OpenTable,
  type TableText,
} from 'route-table';

export type IndexedTableFile =
  | {
      readonly kind: 'read';
      readonly table: OpenTable;
      readonly version: string;
      readonly stamp: string;
      /** The table cannot be used after it. */
      readonly close: () => void;
    }
  /** `reason` is for the log. */
  | { readonly kind: 'unused'; readonly reason: string };

/** Bytes that are read at a time, which stay in the cache of the processor: 1 MB at a time took a fifth longer. */
const CHUNK_BYTES = 128 * 1024;

/**
 * The index fits if it is whole and the table has the size and the checksum that it names: a table that was deployed
 * by hand beside an older index, or an index that is older, is noticed. All of the table is read for that, once, which
 * takes a small part of the time of parsing it.
 *
 * The table stays open, and its rows are read when calls ask for them. A file that is replaced meanwhile stays what it
 * was for us; one that is written over is noticed by its stamp, which is looked at after each read.
 *
 * Throws if a file is missing.
 */
export function openIndexedTableFile(tablePath: string, indexPath: string): IndexedTableFile {
  const file = openSync(tablePath, 'r');
  const close = () => {
    closeSync(file);
  };
  try {
    const opened = openBoth(file, indexPath);
    if (opened.kind === 'read') return { ...opened, close };
    close();
    return opened;
  } catch (error) {
    close();
    throw error;
  }
}

/** Tells one state of a file from another. */
export function fileStamp({ ino, size, mtimeMs }: Stats): string {
  return `${ino}:${size}:${mtimeMs}`;
}

function openBoth(file: number, indexPath: string) {
  const stats = fstatSync(file);
  const stamp = fileStamp(stats);
  const checksum = fastestChecksum(loadedZlib());
  const index = readTableIndex(readFileSync(indexPath), checksum);
  if (index === undefined) return unused('it is damaged, or of another version');
  const { tableBytes, tableChecksum, tableVersion } = index.head;
  const isOurs = tableBytes === stats.size && tableChecksum === checksumOf(file, checksum);
  if (!isOurs) return unused('it is the index of another table');
  const opened = openIndexedTable(index, textOf(file, stamp));
  if (opened.kind === 'broken') return unused('the table is broken');
  return { kind: 'read', table: opened.table, version: tableVersion, stamp } as const;
}

function unused(reason: string): IndexedTableFile & { readonly kind: 'unused' } {
  return { kind: 'unused', reason };
}

/** Only when an index is there: loading it at each start would take 2 ms. An old Node cannot load it so late. */
export function loadedZlib(): Parameters<typeof fastestChecksum>[0] {
  return 'getBuiltinModule' in process ? process.getBuiltinModule('node:zlib') : {};
}

function checksumOf(file: number, checksum: Checksum): number {
  const chunk = new Uint8Array(CHUNK_BYTES);
  let sum = 0;
  for (let at = 0; ;) {
    const bytes = readSync(file, chunk, 0, CHUNK_BYTES, at);
    if (bytes === 0) return sum;
    sum = checksum(chunk.subarray(0, bytes), sum);
    at += bytes;
  }
}

function textOf(file: number, stamp: string): TableText {
  return {
    read(offset, bytes) {
      const text = Buffer.allocUnsafe(bytes);
      const isWhole = readSync(file, text, 0, bytes, offset) === bytes;
      // Afterwards: what was written before the read is seen too.
      if (!isWhole || fileStamp(fstatSync(file)) !== stamp) throw new TableTextChanged();
      return text.toString('utf8');
    },
  };
}
