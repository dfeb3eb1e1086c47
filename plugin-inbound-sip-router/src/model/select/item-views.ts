/** The elements of a named collection as their list shows them: changed or not, and who uses them. */
import { sameJson, usersIn, type Collection, type RouteTable, type User } from 'route-table';
import type { ItemOf } from '../draft/edit-items';

export interface ItemView<Name extends Collection> {
  /** As it is in the draft; of a deleted one, as it was in the base. */
  readonly item: ItemOf<Name>;
  readonly mark: 'unchanged' | 'new' | 'changed' | 'deleted';
  readonly users: readonly User[];
}

/** Those of the draft in its order, then the deleted ones. */
export function itemViews<Name extends Collection>(
  table: RouteTable,
  base: RouteTable,
  collection: Name,
): readonly ItemView<Name>[] {
  const items = elements(table, collection);
  const before = new Map(elements(base, collection).map((item) => [item.id, item]));
  const present = new Set(items.map(({ id }) => id));
  const users = items.length === 0 ? undefined : usersIn(table, collection);
  return [
    ...items.map((item) => ({
      item,
      mark: markOf(before.get(item.id), item),
      users: users?.get(item.id) ?? [],
    })),
    ...[...before.values()]
      .filter(({ id }) => !present.has(id))
      .map((item) => ({ item, mark: 'deleted' as const, users: [] })),
  ];
}

function elements<Name extends Collection>(
  table: RouteTable,
  collection: Name,
): readonly ItemOf<Name>[] {
  return table[collection] ?? [];
}

function markOf(before: object | undefined, item: object): 'new' | 'changed' | 'unchanged' {
  if (!before) return 'new';
  return sameJson(jsonOf(before), jsonOf(item)) ? 'unchanged' : 'changed';
}

/** Elements of a table are JSON. */
function jsonOf(item: object) {
  return item as Parameters<typeof sameJson>[0];
}
