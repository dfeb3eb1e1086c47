/** Goes through the secrets of a table: routes, default route, declared lists, and whatever else is in it. */
import { isRecord, ownValue, recordOf } from '../comparison/json-tree';
import { elementNamer } from '../comparison/key-elements';
import { elementId } from '../comparison/keyed-list';
import type { KeyedList, RecordShape } from '../comparison/record-shape';
import { TABLE_SHAPE } from '../comparison/table-shape';
import type { JsonValue } from '../json-value';
import { visitOther, visitRow, type SecretPath, type SecretVisitor } from './row-secrets';

/** The table with its secrets replaced. Takes any JSON. */
export function visitTable<Table>(
  table: Table,
  visitor: SecretVisitor,
  { lists = [] }: RecordShape = TABLE_SHAPE,
): Table {
  // Only texts and numbers are replaced: the shape is the one that came in.
  const json = table as unknown as JsonValue;
  if (!isRecord(json)) return visitOther(json, '', [], visitor) as unknown as Table;
  const entries = Object.entries(json).map(([name, value]): readonly [string, JsonValue] => {
    visitor.rest?.(name, [name]);
    if (name === 'default') return [name, visitRow(value, name, [name], visitor)];
    const list = lists.find(({ field }) => field === name);
    return [
      name,
      list
        ? visitList(value, list, 'settings', [name], visitor)
        : visitOther(value, 'settings', [name], visitor),
    ];
  });
  return recordOf(entries) as unknown as Table;
}

/** A declared list: its elements are told apart by their names, so that their markers go along when they move. */
function visitList(
  value: JsonValue,
  list: KeyedList,
  key: string,
  path: SecretPath,
  visitor: SecretVisitor,
): JsonValue {
  if (!Array.isArray(value)) return visitOther(value, key, path, visitor);
  const elements: readonly JsonValue[] = value;
  const nameOf = list.nameOf ?? elementId;
  const nextName = elementNamer((element: JsonValue, earlier) =>
    isRecord(element) ? nameOf(element, earlier) : undefined,
  );
  return elements.map((element, index) => {
    const name = nextName(element);
    // A row is known by its key alone; the names of other elements are unlike only in their list.
    const own = list.nameOf
      ? (name ?? `row ${index}`)
      : JSON.stringify([key, list.field, name ?? index]);
    return visitElement(element, list, own, [...path, index], visitor);
  });
}

function visitElement(
  element: JsonValue,
  { lists = [], isDestination = false }: KeyedList,
  key: string,
  path: SecretPath,
  visitor: SecretVisitor,
): JsonValue {
  const visit = (value: JsonValue) =>
    isDestination ? visitRow(value, key, path, visitor) : visitOther(value, key, path, visitor);
  if (!isRecord(element)) return visit(element);
  const inner = lists.filter(({ field }) => ownValue(element, field) !== undefined);
  if (inner.length === 0) return visit(element);
  const rest = recordOf(
    Object.entries(element).filter(([name]) => inner.every(({ field }) => field !== name)),
  );
  const visited = visit(rest);
  const visitedLists = new Map(
    inner.map((list): [string, JsonValue] => {
      const value = ownValue(element, list.field) ?? null;
      return [list.field, visitList(value, list, key, [...path, list.field], visitor)];
    }),
  );
  // In the order in which the names were.
  return recordOf(
    Object.keys(element).map((name) => [
      name,
      visitedLists.get(name) ?? (isRecord(visited) ? ownValue(visited, name) : undefined),
    ]),
  );
}
