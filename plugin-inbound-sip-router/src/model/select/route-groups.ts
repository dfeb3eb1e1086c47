/** The groups that routes are in: names that people gave them. */
import type { Route } from 'route-table';
import type { RowView } from './row-view';

/** Empty if it is in none. A table that was deployed by hand may hold anything. */
export function groupOf({ group }: Pick<Route, 'group'>): string {
  return typeof group === 'string' ? group.trim() : '';
}

/** Each group once, by name. */
export function groupsOf(rows: readonly RowView[]): readonly string[] {
  const groups = new Set(rows.map(({ route }) => groupOf(route)));
  groups.delete('');
  return [...groups].sort((one, other) => one.localeCompare(other));
}
