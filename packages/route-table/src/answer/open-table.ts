/** Opens a stored table for calls: matching is prepared, rows are checked when a call first needs them. */
import { checkDefaultRow, checkRow, type CheckedRow } from './checked-row';
import type { LookedUp } from './looked-up';
import { Recent } from './recent';
import { RowKeys } from './row-keys';
import { fault, noIssues } from '../findings/findings';
import type { Finding, Findings } from '../findings/findings';
import { describe, isFields, ownField, type UnknownFields } from '../findings/untrusted';
import { openPlans, type OpenPlans } from '../plans/open-plans';
import { compileTable, type CompiledTable, type SkippedRow } from '../matching/compile-table';
import type { Numbering } from '../numbering/numbering-settings';
import { checkNumbering } from '../validation/check-numbering';

/** An enabled row that matches no call, or whose calls fail, because it cannot be read. */
export interface SkippedRoute extends Omit<SkippedRow, 'index'> {
  readonly key: string;
}

/** A table that `answerCall` can answer with, as long as the table does not change. */
export interface OpenTable {
  readonly numbering: Numbering | undefined;
  /** For the log, once for each table. */
  readonly skipped: readonly SkippedRoute[];
  /** For `answerCall` alone, as is all below. */
  readonly compiled: CompiledTable;
  readonly defaultRow: CheckedRow;
  /** Checked at the first call, then remembered. `index` is that of a match. */
  readonly checkedRow: (index: number) => CheckedRow;
  readonly keyOf: (index: number) => string;
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
  const { fields, rows, defaultRow, numbering } = frame;
  const compiled = compileTable({ routes: rows, ...(numbering && { numbering }) });
  const keys = new RowKeys(rows, compiled.absent);
  const checked = new Map<number, CheckedRow>();
  return {
    kind: 'opened',
    table: {
      numbering,
      skipped: keyed(compiled.skipped, keys),
      compiled,
      defaultRow: checkDefaultRow(defaultRow),
      checkedRow(index) {
        const known = checked.get(index);
        if (known) return known;
        const row = checkRow(rows[index]);
        checked.set(index, row);
        return row;
      },
      keyOf: (index) => keys.keyOf(index),
      plans: openPlans(fields, numbering),
      recent: new Recent(RECENT_ADDRESSES),
    },
  };
}

interface Frame {
  readonly fields: UnknownFields;
  readonly rows: readonly unknown[];
  readonly defaultRow: unknown;
  readonly numbering: Numbering | undefined;
}

function readFrame(json: unknown, found: Findings): Frame | undefined {
  if (!isFields(json)) {
    fault(found, [], 'not-an-object:table', { value: describe(json) });
    return undefined;
  }
  const rows = ownField(json, 'routes');
  const defaultRow = ownField(json, 'default');
  const numbering = ownField(json, 'numbering');
  if (numbering !== undefined) checkNumbering(numbering, ['numbering'], found);
  if (defaultRow === undefined) {
    fault(found, ['default'], 'not-an-object:default-route', { value: describe(defaultRow) });
  }
  if (!isList(rows)) {
    fault(found, ['routes'], 'not-a-list:routes', { value: describe(rows) });
    return undefined;
  }
  // Every setting was checked, if there are any; otherwise nothing is opened.
  return { fields: json, rows, defaultRow, numbering: numbering as Numbering | undefined };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function keyed(skipped: readonly SkippedRow[], keys: RowKeys): readonly SkippedRoute[] {
  if (skipped.length === 0) return [];
  const all = keys.all();
  return skipped.map(({ index, ...why }) => ({ key: all[index] ?? '', ...why }));
}
