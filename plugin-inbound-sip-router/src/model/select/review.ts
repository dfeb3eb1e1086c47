/** What a restore would change: the way back is known from the history that is loaded. */
import type { History } from 'admin-contract';
import {
  diffTables,
  tableAfter,
  validateTable,
  type OwnAccount,
  withOldRow,
  type RouteChange,
  type RouteTable,
} from 'route-table';
import type { Texts } from '../../texts/texts';
import type { ReviewSubject } from '../router-state';
import type { RowIssue } from './validation';

export interface Review {
  readonly changes: readonly RouteChange[];
  readonly warnings: readonly RowIssue[];
  readonly issues: readonly RowIssue[];
  /** False: what would change is not known here. */
  readonly isListed: boolean;
  /** What would be live, if that is known here. */
  readonly table?: RouteTable;
}

const UNKNOWN: Review = { changes: [], warnings: [], issues: [], isListed: false };

export function reviewRestore(
  of: Extract<ReviewSubject, { readonly kind: 'restore' }>,
  live: RouteTable | undefined,
  history: History | undefined,
  texts: Texts,
  account?: OwnAccount,
): Review {
  if (!live || !history) return UNKNOWN;
  const index = history.entries.findIndex(({ id }) => id === of.to);
  const old = index < 0 ? undefined : tableAfter(live, history.entries, index);
  if (!old) return UNKNOWN;
  // As the service restores: one route by its key, `default`, or the whole table.
  const restored = of.route === undefined ? old : withOldRow(live, old, of.route);
  if (!restored) return UNKNOWN;
  const validated = validateTable(restored, texts.routeTable, account);
  return {
    changes: diffTables(live, restored),
    warnings: validated.warnings,
    issues: validated.kind === 'invalid' ? validated.issues : [],
    isListed: true,
    table: restored,
  };
}
