/** Says who refers to an element of the table's lists, and puts another element in its place. */
import type { RouteTable } from '../table';
import { isList, ownValue, withValueAt, type JsonRecord } from './json-tree';
import { elementKey } from './keyed-list';
import { normalTable, storedTable } from './normal-table';
import { idsIn, referencesIn, type Reference } from './references';
import { TABLE_SHAPE } from './table-shape';

/** The lists whose elements have a name and an id, and are referred to. */
export const COLLECTIONS = ['plans', 'hours', 'holidays', 'teams', 'callerLists'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/**
 * `list` is a field of the table: `routes`, `default`, `everyCall`, or one of the collections; `key` is the route's (see
 * `routeKey`) or the element's id, empty for the others.
 */
export interface User {
  readonly list: string;
  readonly key: string;
}

/** Users of all elements of the list, by id, each once; elements that nothing uses are not in it. */
export function usersIn(table: RouteTable, list: Collection): ReadonlyMap<string, readonly User[]> {
  const found = new Map<string, Map<string, User>>();
  for (const reference of referencesIn(normalTable(table), TABLE_SHAPE)) {
    if (reference.list !== list) continue;
    const [field = '', name = ''] = reference.path;
    const key = name.startsWith('@') ? elementKey(name) : '';
    const users = found.get(reference.id) ?? new Map<string, User>();
    found.set(reference.id, users.set(`${field} ${key}`, { list: field, key }));
  }
  return new Map([...found].map(([id, users]) => [id, [...users.values()]]));
}

export function usersOf(table: RouteTable, list: Collection, id: string): readonly User[] {
  return usersIn(table, list).get(id) ?? [];
}

/**
 * The table in which everything that referred to `id` refers to `by`. Without `by`, what may do without the reference
 * loses it, and the rest keeps it: validation finds that.
 */
export function withReplaced(
  table: RouteTable,
  list: Collection,
  id: string,
  by?: string,
): RouteTable {
  const normal = normalTable(table);
  const replaced = referencesTo(normal, list, id).reduce((before, { from, path }) => {
    const field = path[path.length - 1] ?? '';
    const value = ownValue(from.record, field);
    if (isList(value)) {
      const ids = idsIn(value).flatMap((one) => (one === id ? (by ?? []) : one));
      return withValueAt(before, path, ids.length === 0 ? undefined : [...new Set(ids)]);
    }
    return by === undefined && NEEDED.has(field) ? before : withValueAt(before, path, by);
  }, normal);
  return replaced === normal ? table : storedTable(replaced);
}

/** Fields that a record cannot be without. */
const NEEDED: ReadonlySet<string> = new Set(['destination', 'id']);

function referencesTo(table: JsonRecord, list: Collection, id: string): readonly Reference[] {
  return referencesIn(table, TABLE_SHAPE).filter((each) => each.list === list && each.id === id);
}
