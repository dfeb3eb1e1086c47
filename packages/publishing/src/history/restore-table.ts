/** Makes a draft out of an old state: of the whole table, or of one route. */
import { applyChanges, diffTables, tableAfter, type RouteTable } from 'route-table';
import { refuse, type Refusal } from '../protocol/refusal';
import type { HistoryEntry } from './history-entry';

export interface RestoreRequest {
  /** Id of the history entry whose state comes back. */
  readonly to: string;
  /** Key of the route (`routeKey`), or `default`; undefined: the whole table. */
  readonly route?: string;
}

export type RestoredTable =
  { readonly kind: 'restored'; readonly table: RouteTable; readonly entry: HistoryEntry } | Refusal;

/** `live` is masked, and so is what comes out: its secrets are put back, or asked for, afterwards. */
export function restoreTable(
  live: RouteTable,
  entries: readonly HistoryEntry[],
  { to, route }: RestoreRequest,
): RestoredTable {
  const index = entries.findIndex((entry) => entry.id === to);
  const entry = entries[index];
  if (!entry) return refuse('not-restorable', `The history has no entry ${to}: reload it.`);
  const old = tableAfter(live, entries, index);
  if (!old) {
    const message = `The table of ${to} is not known any more: a later entry does not list its changes.`;
    return refuse('not-restorable', message);
  }
  if (route === undefined) return { kind: 'restored', table: old, entry };
  const changes = diffTables(live, old).filter((change) =>
    'key' in change
      ? change.key === route
      : route === 'default' && change.kind === 'default-changed',
  );
  const applied = applyChanges(live, changes);
  if (applied.kind === 'unfit')
    return refuse('not-restorable', `Route ${route} cannot be restored.`);
  return { kind: 'restored', table: applied.table, entry };
}
