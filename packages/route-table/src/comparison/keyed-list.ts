/**
 * Lists whose elements are known by name: routes, call plans and their steps, teams and their members.
 *
 * Before anything is compared, a declared list becomes a record of its elements by name, with their order beside them:
 * `[{id: 'a', x: 1}]` is `{'@a': {id: 'a', x: 1}, '#order': ['@a']}`. Diff, apply, undo and merge then see nothing but
 * records, whose names never clash: two additions are two names. What they give is turned back into lists. So a new
 * collection, or a list within an element, is a declaration (table-shape.ts) and no code anywhere.
 */
import type { JsonValue } from '../json-value';
import { isList, isRecord, ownValue, type JsonPath, type JsonRecord } from './json-tree';
import { keyElements } from './key-elements';
import type { KeyedList, RecordShape } from './record-shape';

/** Holds the order of a list, or `free`; no element is called so. */
export const ORDER = '#order';

/** Whether the value is a declared list in its form as a record. */
export function isKeyedList(value: JsonValue | undefined): value is JsonRecord {
  return isRecord(value) && ownValue(value, ORDER) !== undefined;
}

export function elementName(key: string): string {
  return `@${key}`;
}

export function elementKey(name: string): string {
  return name.slice(1);
}

/** The list as a record; as it is if an element has no name. `normal` makes the form of an element. */
export function keyedList(
  value: JsonValue,
  { order, nameOf = elementId }: KeyedList,
  normal: (element: JsonRecord) => JsonRecord,
): JsonValue {
  const elements = isList(value)
    ? keyElements(value, (element, earlier) =>
        isRecord(element) ? nameOf(element, earlier) : undefined,
      )
    : undefined;
  if (!elements) return value;
  const entries: [string, JsonValue][] = [];
  for (const [key, element] of elements) {
    if (isRecord(element)) entries.push([elementName(key), normal(element)]);
  }
  const names = entries.map(([name]) => name);
  entries.push([ORDER, order === 'counts' ? names : order]);
  return Object.fromEntries(entries);
}

/** Names of the elements in their order; in that of the record if it does not count. */
export function orderOf(list: JsonRecord): readonly string[] {
  const names = Object.keys(list).filter((name) => name !== ORDER);
  const order = ownValue(list, ORDER);
  if (!Array.isArray(order)) return names;
  const present = new Set(names);
  const given = (order as readonly JsonValue[]).filter(
    (name): name is string => typeof name === 'string' && present.has(name),
  );
  return [...new Set([...given, ...names])];
}

/** A record somewhere in a table, where it is, and its shape. */
export interface ShapedRecord {
  readonly record: JsonRecord;
  readonly shape: RecordShape;
  readonly path: JsonPath;
}

/** The record and all within it that has a shape, elements of lists in their order, unless `enters` leaves them out. */
export function* shapedRecords(
  record: JsonRecord,
  shape: RecordShape,
  path: JsonPath = [],
  enters: (list: KeyedList) => boolean = () => true,
): Generator<ShapedRecord> {
  yield { record, shape, path };
  for (const [name, inner] of Object.entries(shape.records ?? {})) {
    const value = ownValue(record, name);
    if (isRecord(value)) yield* shapedRecords(value, inner, [...path, name], enters);
  }
  for (const list of shape.lists ?? []) {
    const value = ownValue(record, list.field);
    if (!isKeyedList(value) || !enters(list)) continue;
    for (const name of orderOf(value)) {
      const element = ownValue(value, name);
      if (isRecord(element)) {
        yield* shapedRecords(element, list, [...path, list.field, name], enters);
      }
    }
  }
}

/** By which an element is known if its list does not say otherwise. */
export function elementId(element: JsonRecord, earlier: number): string | undefined {
  const id = ownValue(element, 'id');
  return typeof id === 'string' && earlier === 0 ? id : undefined;
}
