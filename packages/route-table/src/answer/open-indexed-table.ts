/**
 * Opens a table by its index: calls are answered without parsing its rows.
 *
 * The index says which rows a call may mean, and where they are; these are read and parsed, and matched as if they
 * were the table. All rows that match are among them, so the first two of them are those of the whole table; in their
 * order, and with the rows that count in their keys, so the keys are the same. Of what the index guesses wrongly
 * nothing is seen but the time that it takes. If it finds very many rows, the whole table is parsed after all.
 *
 * All other values of the table are parsed when they are first asked for: most calls need no list of callers.
 */
import { openRows, type OpenRows } from './open-rows';
import { tableOf, type OpenedTable } from './open-table';
import { readFrame } from './table-frame';
import type { CalledAddress } from '../address/called-address';
import { noIssues } from '../findings/findings';
import { isFields, ownField, type UnknownFields } from '../findings/untrusted';
import type { Numbering } from '../numbering/numbering-settings';
import { remember } from '../remember';
import { MAX_FOUND_ROWS, type FoundRows, type TableIndex } from '../table-index/table-index';

/** The file of the table. `read` throws `TableTextChanged` if it is not any more what the index was made from. */
export interface TableText {
  readonly read: (offset: number, bytes: number) => string;
}

/** Thrown, also by `answerCall`, when the file of a table changes while calls are answered from it: open it again. */
export class TableTextChanged extends Error {
  override readonly name = 'TableTextChanged';
}

/** @param text of the very table that the index was made from: its size and checksum are in the head of the index. */
export function openIndexedTable(index: TableIndex, text: TableText): OpenedTable {
  const found = noIssues();
  const frame = readFrame(fieldsOf(index, text), found);
  if (frame === undefined || found.issues.length > 0)
    return { kind: 'broken', issues: found.issues };
  const { numbering } = frame;
  const whole = remember(() => openRows(allRows(index, text), numbering));
  let isWhole = false;
  const rowsFor = (called: CalledAddress): OpenRows => {
    const rows = isWhole ? undefined : foundRows(index, text, called, numbering);
    isWhole = rows === undefined;
    return rows ? openRows(rows, numbering) : whole();
  };
  return { kind: 'opened', table: tableOf(frame, index.head.skipped, rowsFor) };
}

/** The rows of the table that may take the call, and those that count in their keys; undefined if they are too many. */
export function foundRows(
  index: TableIndex,
  text: TableText,
  called: CalledAddress,
  numbering: Numbering | undefined,
): readonly unknown[] | undefined {
  const parsed = new Map<number, unknown>();
  const found = index.find(called, numbering);
  parseInto(parsed, found, text);
  for (const row of [...parsed.values()]) index.findAbsent(row, found);
  if (found.size > MAX_FOUND_ROWS) return undefined;
  parseInto(parsed, found, text);
  return [...parsed].sort(([one], [other]) => one - other).map(([, row]) => row);
}

function parseInto(parsed: Map<number, unknown>, found: FoundRows, text: TableText): void {
  if (found.size > MAX_FOUND_ROWS) return;
  for (const [offset, bytes] of found) {
    if (!parsed.has(offset)) parsed.set(offset, parse(text.read(offset, bytes)));
  }
}

/** All rows of the table, parsed. */
export function allRows({ head }: TableIndex, text: TableText): readonly unknown[] {
  const json = parse(text.read(0, head.tableBytes));
  const rows = isFields(json) ? ownField(json, 'routes') : undefined;
  if (!Array.isArray(rows)) throw new TableTextChanged();
  return rows as readonly unknown[];
}

/** The table as it is, but for its routes, each value parsed when it is first asked for. */
function fieldsOf({ head }: TableIndex, text: TableText): UnknownFields {
  const fields: UnknownFields = { routes: [] };
  for (const [name, [offset, bytes]] of Object.entries(head.values)) {
    const value = remember(() => parse(text.read(offset, bytes)));
    Object.defineProperty(fields, name, { get: value, enumerable: true });
  }
  return fields;
}

/** What JSON.parse says of a text may quote it. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new TableTextChanged();
  }
}
