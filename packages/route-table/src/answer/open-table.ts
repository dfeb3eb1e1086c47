/** Opens a stored table for calls: matching is prepared, rows are checked when a call first needs them. */
import type { CalledAddress } from '../address/called-address';
import { checkDefaultRow, type CheckedRow } from './checked-row';
import type { LookedUp } from './looked-up';
import { openRows, type OpenRows } from './open-rows';
import { Recent } from './recent';
import { readFrame, type Frame } from './table-frame';
import { noIssues } from '../findings/findings';
import type { Finding } from '../findings/findings';
import { openPlans, type OpenPlans } from '../plans/open-plans';
import type { Numbering } from '../numbering/numbering-settings';
import type { SkippedRoute } from '../table-index/index-file';

/** A table that `answerCall` can answer with, as long as the table does not change. */
export interface OpenTable {
  readonly numbering: Numbering | undefined;
  /** For the log, once for each table. */
  readonly skipped: readonly SkippedRoute[];
  /** For `answerCall` alone, as is all below. */
  readonly defaultRow: CheckedRow;
  /** The rows that may take the call: all, or those that an index found. */
  readonly rowsFor: (called: CalledAddress) => OpenRows;
  readonly plans: OpenPlans;
  /** What the addresses that were called lately led to. */
  readonly recent: Recent<LookedUp>;
}

/** At most twice as many are kept. */
const RECENT_ADDRESSES = 1_000;

export type OpenedTable =
  | { readonly kind: 'opened'; readonly table: OpenTable }
  /** No call can be answered with it. */
  | { readonly kind: 'broken'; readonly issues: readonly Finding[] };

/**
 * Opens the JSON of a table, parsed. Only its frame must be right: `routes` is a list, there is a `default`, and
 * `numbering` is valid, as wrong settings would send calls to wrong rows. An invalid row disables only itself. Never
 * throws for what JSON.parse gives.
 */
export function openTable(json: unknown): OpenedTable {
  const found = noIssues();
  const frame = readFrame(json, found);
  if (frame === undefined || found.issues.length > 0)
    return { kind: 'broken', issues: found.issues };
  const rows = openRows(frame.rows, frame.numbering);
  return { kind: 'opened', table: tableOf(frame, rows.skipped(), () => rows) };
}

/** @param rowsFor as in `OpenTable`. */
export function tableOf(
  { fields, defaultRow, numbering }: Frame,
  skipped: readonly SkippedRoute[],
  rowsFor: OpenTable['rowsFor'],
): OpenTable {
  return {
    numbering,
    skipped,
    defaultRow: checkDefaultRow(defaultRow),
    rowsFor,
    plans: openPlans(fields, numbering),
    recent: new Recent(RECENT_ADDRESSES),
  };
}
