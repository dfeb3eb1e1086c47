/** Goes through the secrets of a table: routes, default route, declared lists, and whatever else is in it. */
import { isRecord, ownValue, recordOf } from '../comparison/json-tree';
import { TABLE_LISTS, type KeyedList } from '../comparison/keyed-list';
import { routeKey } from '../comparison/route-key';
import type { JsonValue } from '../json-value';
import type { Route } from '../table';
import { visitOther, visitRow, type SecretPath, type SecretVisitor } from './row-secrets';

/** The table with its secrets replaced. Takes any JSON. */
export function visitTable<Table>(
  table: Table,
  visitor: SecretVisitor,
  lists: readonly KeyedList[] = TABLE_LISTS,
): Table {
  // Only texts and numbers are replaced: the shape is the one that came in.
  const json = table as unknown as JsonValue;
  if (!isRecord(json)) return visitOther(json, '', [], visitor) as unknown as Table;
  const entries = Object.entries(json).map(([name, value]): readonly [string, JsonValue] => {
    visitor.rest?.(name, [name]);
    if (name === 'default') return [name, visitRow(value, name, [name], visitor)];
    if (name !== 'routes' || !Array.isArray(value)) {
      const list = lists.find(({ field }) => field === name);
      return [
        name,
        list
          ? visitList(value, list, 'settings', [name], visitor)
          : visitOther(value, 'settings', [name], visitor),
      ];
    }
    const keyOf = keyTeller();
    const routes: readonly JsonValue[] = value;
    return [
      name,
      routes.map((route, index) => visitRow(route, keyOf(route, index), [name, index], visitor)),
    ];
  });
  return recordOf(entries) as unknown as Table;
}

/** A declared list: its elements are told apart by their ids, so that their markers go along when they move. */
function visitList(
  value: JsonValue,
  list: KeyedList,
  key: string,
  path: SecretPath,
  visitor: SecretVisitor,
): JsonValue {
  if (!Array.isArray(value)) return visitOther(value, key, path, visitor);
  const { lists = [], isDestination = false, field } = list;
  return (value as readonly JsonValue[]).map((element, index) => {
    const at = [...path, index];
    const id = isRecord(element) ? ownValue(element, 'id') : undefined;
    const own = JSON.stringify([key, field, typeof id === 'string' ? id : index]);
    if (!isRecord(element)) return visitOther(element, own, at, visitor);
    const inner = lists.filter((each) => ownValue(element, each.field) !== undefined);
    const rest = recordOf(
      Object.entries(element).filter(([name]) => inner.every((each) => each.field !== name)),
    );
    const visited = isDestination
      ? visitRow(rest, own, at, visitor)
      : visitOther(rest, own, at, visitor);
    const visitedLists = new Map(
      inner.map((each) => [
        each.field,
        visitList(ownValue(element, each.field) ?? null, each, own, [...at, each.field], visitor),
      ]),
    );
    // In the order in which the names were.
    return recordOf(
      Object.keys(element).map((name) => [
        name,
        visitedLists.get(name) ?? (isRecord(visited) ? ownValue(visited, name) : undefined),
      ]),
    );
  });
}

/** Keys as `keyRoutes` gives them, also for rows too broken to have one. */
function keyTeller(): (row: JsonValue, index: number) => string {
  const repeats = new Map<string, number>();
  return (row, index) => {
    if (!isKeyable(row)) return `row ${index}`;
    const key = routeKey(row);
    const earlier = repeats.get(key) ?? 0;
    repeats.set(key, earlier + 1);
    return earlier === 0 ? key : routeKey(row, earlier);
  };
}

function isKeyable(row: JsonValue): row is JsonValue & Route {
  if (!isRecord(row) || typeof ownValue(row, 'address') !== 'string') return false;
  return ['match', 'domain'].every((name) =>
    ['string', 'undefined'].includes(typeof ownValue(row, name)),
  );
}
