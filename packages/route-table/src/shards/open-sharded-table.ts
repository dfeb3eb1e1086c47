/**
 * Opens a sharded table for calls: a part is opened when a call first needs it.
 *
 * The rows that may take a call are found in its parts by their indexes, and matched as if they were the table. The
 * order of rows never decides which one takes a call, and rows with one key are in one part: so the answer is the same
 * as that of the whole table.
 */
import { partsOfCall } from './part-of';
import { manifestOf, type PartNote } from './shard-manifest';
import { allRows, foundRows, type TableText } from '../answer/open-indexed-table';
import { openRows } from '../answer/open-rows';
import { tableOf, type OpenedTable } from '../answer/open-table';
import { readFrame } from '../answer/table-frame';
import type { CalledAddress } from '../address/called-address';
import { noIssues } from '../findings/findings';
import { isFields } from '../findings/untrusted';
import { remember } from '../remember';
import type { TableIndex } from '../table-index/table-index';

export interface OpenedPart {
  readonly index: TableIndex;
  /** `read` throws if what it reads is damaged. */
  readonly text: TableText;
}

/**
 * `openPart` is asked once for each part, unless it throws: what it throws, `answerCall` throws for the calls that need
 * the part. A part without rows is never opened.
 */
export function openShardedTable(
  head: unknown,
  openPart: (part: number, note: PartNote) => OpenedPart,
): OpenedTable {
  const found = noIssues();
  const manifest = manifestOf(head);
  // A manifest that is not understood leaves a table without routes, which is broken.
  const frame = readFrame(manifest && isFields(head) ? { ...head, routes: [] } : head, found);
  if (!frame || !manifest || found.issues.length > 0)
    return { kind: 'broken', issues: found.issues };
  const { numbering } = frame;
  const parts = manifest.parts.map((note, part) =>
    remember(() => rowsOfPart(openPart(part, note))),
  );
  const hasPatterns = (part: number) => (manifest.parts[part]?.patterns ?? 0) > 0;
  const rowsFor = (called: CalledAddress) => {
    const rows = partsOfCall(called, numbering, hasPatterns)
      .filter((part) => manifest.parts[part]?.rows !== 0)
      .flatMap((part) => parts[part]?.()(called, numbering) ?? []);
    return openRows(rows, numbering);
  };
  return { kind: 'opened', table: tableOf(frame, [], rowsFor) };
}

function rowsOfPart({ index, text }: OpenedPart) {
  const whole = remember(() => allRows(index, text));
  return (...call: readonly [CalledAddress, Parameters<typeof foundRows>[3]]): readonly unknown[] =>
    foundRows(index, text, ...call) ?? whole();
}
