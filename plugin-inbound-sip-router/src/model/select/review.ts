/** What a restore would change: the way back is known from the history that is loaded. */
import type { History } from 'admin-contract';
import {
  applyChanges,
  diffTables,
  tableAfter,
  validateTable,
  type RouteChange,
  type RouteTable,
} from 'route-table';
import type { ReviewSubject } from '../router-state';
import type { RowIssue } from './validation';

export interface Review {
  readonly changes: readonly RouteChange[];
  readonly warnings: readonly RowIssue[];
  readonly issues: readonly RowIssue[];
  /** False: what would change is not known here. */
  readonly isListed: boolean;
}

const UNKNOWN: Review = { changes: [], warnings: [], issues: [], isListed: false };

export function reviewRestore(
  of: Extract<ReviewSubject, { readonly kind: 'restore' }>,
  live: RouteTable | undefined,
  history: History | undefined,
): Review {
  if (!live || !history) return UNKNOWN;
  const index = history.entries.findIndex(({ id }) => id === of.to);
  const old = index < 0 ? undefined : tableAfter(live, history.entries, index);
  if (!old) return UNKNOWN;
  const changes = diffTables(live, old).filter((change) => concerns(change, of.route));
  const applied = applyChanges(live, changes);
  if (applied.kind === 'unfit') return UNKNOWN;
  const validated = validateTable(applied.table);
  return {
    changes,
    warnings: validated.warnings,
    issues: validated.kind === 'invalid' ? validated.issues : [],
    isListed: true,
  };
}

/** As the service restores: one route by its key, `default`, or the whole table. */
function concerns(change: RouteChange, route: string | undefined): boolean {
  if (route === undefined) return true;
  return 'key' in change
    ? change.key === route
    : route === 'default' && change.kind === 'default-changed';
}
