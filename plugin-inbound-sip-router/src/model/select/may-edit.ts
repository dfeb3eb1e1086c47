/** Whether whoever looks at the table may change it: only they are told who called. */
import type { RouterState } from '../router-state';

/** A service of the first releases lets only admins in, and does not name rights. */
export function selectMayEdit({ live }: RouterState): boolean {
  if (live.kind !== 'loaded') return false;
  const { rights } = live.live;
  return rights === undefined || rights.includes('admin') || rights.includes('edit');
}
