/** Tells whether a draft of an earlier visit has anything that is not live by now. */
import { applyChanges, diffTables, replaceSecretMarkers, type RouteTable } from 'route-table';
import type { StoredDraft } from '../router-state';
import { takeMine } from './rebase-draft';

/** False also for changes that do not fit the base: nothing can be made of them. */
export function hasNews(stored: StoredDraft, live: RouteTable): boolean {
  const applied = applyChanges(stored.base.table, stored.changes);
  if (applied.kind === 'unfit') return false;
  const merged = takeMine(stored.base.table, applied.table, live);
  if (stored.secretsLeftOut === 0) return diffTables(live, merged).length > 0;
  // A secret that was left out and one that is live cannot be compared: they are taken for the same.
  return diffTables(withoutMarkers(live), withoutMarkers(merged)).length > 0;
}

function withoutMarkers(table: RouteTable): RouteTable {
  // The same table with other texts in it.
  return JSON.parse(replaceSecretMarkers(JSON.stringify(table), () => '')) as RouteTable;
}
