/** Brings one row back as it was, with what it refers to. */
import type { RouteTable } from '../table';
import { applyChanges } from './apply-changes';
import { diffTables } from './diff-tables';
import { withReferred } from './references';

/**
 * The live table with one row as the old table has it: a route by its key, or `default`. A call plan that the row
 * leads to and the live table lacks comes back with it, and so do the plan's hours and lists; one that the live table
 * has stays as it is. Undefined if the row cannot be put into the live table.
 */
export function withOldRow(live: RouteTable, old: RouteTable, row: string): RouteTable | undefined {
  const changes = diffTables(live, old).filter((change) =>
    'key' in change ? change.key === row : row === 'default' && change.kind === 'default-changed',
  );
  const applied = applyChanges(live, changes);
  return applied.kind === 'applied' ? withReferred(applied.table, old) : undefined;
}
