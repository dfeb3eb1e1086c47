/** Makes the index of a table: what `openIndexedTable` answers calls with, without parsing all rows. */
import { contentTag } from './content-tag';
import { crc32, type Checksum } from './crc32';
import { writeIndexFile } from './index-file';
import { indexRows } from './index-rows';
import { jsonRanges } from './json-ranges';
import { openTable } from '../answer/open-table';
import { isFields, ownField } from '../findings/untrusted';

/**
 * The bytes of the index, or undefined for a table that has none: one that calls cannot be answered with, or that is
 * written in a way that leaves doubts where its values are (`jsonRanges`).
 *
 * @param text the file of the table, byte by byte
 * @param json what JSON.parse makes of it
 */
export function buildTableIndex(
  text: Uint8Array,
  json: unknown,
  checksum: Checksum = crc32,
): Uint8Array | undefined {
  const opened = openTable(json);
  const rows = isFields(json) ? ownField(json, 'routes') : undefined;
  const ranges = jsonRanges(text);
  if (opened.kind === 'broken' || ranges === undefined || !Array.isArray(rows)) return undefined;
  const { marks, tails, beginnings } = indexRows(
    rows,
    ranges.routes,
    opened.table.numbering !== undefined,
  );
  const head = {
    tableBytes: text.length,
    tableChecksum: checksum(text),
    tableVersion: contentTag(text),
    values: Object.fromEntries(ranges.values),
    skipped: opened.table.skipped,
    beginnings,
  };
  return writeIndexFile(head, marks, tails, checksum);
}
