/** The table as it was before changes were made to it. */
import { applyChanges, type RouteChange, type RouteTable } from 'route-table';
import type { HistoryEntry } from './history-entry';

/** Undefined where the changes are not those that led to the table. */
export function undoChanges(
  table: RouteTable,
  changes: readonly RouteChange[],
): RouteTable | undefined {
  const undone = applyChanges(table, changes.map(inverse));
  return undone.kind === 'applied' ? undone.table : undefined;
}

function inverse(change: RouteChange): RouteChange {
  switch (change.kind) {
    case 'added':
      return { ...change, kind: 'removed' };
    case 'removed':
      return { ...change, kind: 'added' };
    case 'changed':
    case 'default-changed':
    case 'settings-changed':
      return {
        ...change,
        fields: change.fields.map(({ path, before, after }) => ({
          path,
          ...(after === undefined ? {} : { before: after }),
          ...(before === undefined ? {} : { after: before }),
        })),
      };
  }
}

/** The table as the entry at `index` left it, entries newest first; undefined where the way back is not known. */
export function tableAfter(
  live: RouteTable,
  entries: readonly HistoryEntry[],
  index: number,
): RouteTable | undefined {
  let table: RouteTable | undefined = live;
  for (const { changes } of entries.slice(0, index)) {
    if (!table || changes.kind !== 'listed') return undefined;
    table = undoChanges(table, changes.changes);
  }
  return table;
}
