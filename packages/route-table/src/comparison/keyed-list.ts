/**
 * Lists whose elements are known by an id: call plans and their steps, teams and their members. Declared as data.
 *
 * Before anything is compared, a declared list becomes a record of its elements by name, with their order beside them:
 * `[{id: 'a', x: 1}]` is `{'@a': {id: 'a', x: 1}, '#order': ['@a']}`. Diff, apply, undo and merge then
 * see nothing but records, whose names never clash: two additions are two names. What they give is turned back into
 * lists. So a new collection, or a list within an element, is a declaration here and no code anywhere.
 */
import type { JsonValue } from '../json-value';
import { isRecord, ownValue, recordOf, type JsonRecord } from './json-tree';

export interface KeyedList {
  /** Name of the field that holds the list. */
  readonly field: string;
  /** `counts`: the order of the elements means something. `free`: they are a set. */
  readonly order: 'counts' | 'free';
  /** Whether an element says where a call goes, by type, destination and options, as a route does. */
  readonly isDestination?: boolean;
  /** Fields of an element, names joined by dots, that name elements of the table's own lists: by an id, or several. */
  readonly refersTo?: Readonly<Record<string, string>>;
  /** Lists within an element. */
  readonly lists?: readonly KeyedList[];
}

/** The lists of a table beside its routes. The routes have a key of three fields and changes of their own kind. */
export const TABLE_LISTS: readonly KeyedList[] = [
  {
    field: 'plans',
    order: 'free',
    lists: [
      {
        field: 'steps',
        order: 'counts',
        isDestination: true,
        refersTo: { 'when.hours.id': 'hours', 'when.caller.list': 'callerLists' },
      },
    ],
  },
  {
    field: 'teams',
    order: 'free',
    lists: [
      { field: 'members', order: 'counts', isDestination: true },
      { field: 'cover', order: 'free' },
    ],
  },
  {
    field: 'hours',
    order: 'free',
    refersTo: { holidays: 'holidays' },
    lists: [{ field: 'days', order: 'free' }],
  },
  { field: 'holidays', order: 'free', lists: [{ field: 'days', order: 'free' }] },
  { field: 'callerLists', order: 'free', lists: [{ field: 'entries', order: 'free' }] },
];

/** Holds the order of a list, or `free`; no element is called so. */
export const ORDER = '#order';

/** Whether the value is a declared list in its form as a record. */
export function isKeyedList(value: JsonValue | undefined): value is JsonRecord {
  return isRecord(value) && ownValue(value, ORDER) !== undefined;
}

/** Whether the elements at this path are destinations; names of lists and elements take turns in it. */
export function isDestinationAt(path: readonly string[], lists: readonly KeyedList[]): boolean {
  const [field, , ...rest] = path;
  const list = lists.find((each) => each.field === field);
  if (!list || path.length < 2) return false;
  return rest.length === 0 ? list.isDestination === true : isDestinationAt(rest, list.lists ?? []);
}

export function elementName(id: string): string {
  return `@${id}`;
}

/** The record with its declared lists as records. A list that has no id somewhere, or one twice, stays a list. */
export function withKeyedLists(record: JsonRecord, lists: readonly KeyedList[]): JsonRecord {
  return mapLists(record, lists, (value, list) => {
    const elements = keyed(value);
    if (!elements) return value;
    const entries = [...elements].map(
      ([id, element]) => [elementName(id), withKeyedLists(element, list.lists ?? [])] as const,
    );
    const order = entries.map(([name]) => name);
    return recordOf([...entries, [ORDER, list.order === 'counts' ? order : list.order]]);
  });
}

/** The way back: the record with its declared lists as they are stored. */
export function withStoredLists(record: JsonRecord, lists: readonly KeyedList[]): JsonRecord {
  return mapLists(record, lists, (value, list) => {
    if (!isRecord(value)) return value;
    return orderOf(value).flatMap((name) => {
      const element = ownValue(value, name);
      return isRecord(element) ? [withStoredLists(element, list.lists ?? [])] : [];
    });
  });
}

/** Names of the elements in their order; in that of the record if it does not count. */
export function orderOf(list: JsonRecord): readonly string[] {
  const names = Object.keys(list).filter((name) => name !== ORDER);
  const order = ownValue(list, ORDER);
  if (!Array.isArray(order)) return names;
  const given = (order as readonly JsonValue[]).filter(
    (name): name is string => typeof name === 'string',
  );
  return [...new Set([...given.filter((name) => names.includes(name)), ...names])];
}

function mapLists(
  record: JsonRecord,
  lists: readonly KeyedList[],
  map: (value: JsonValue, list: KeyedList) => JsonValue,
): JsonRecord {
  if (lists.length === 0) return record;
  return recordOf(
    Object.entries(record).map(([name, value]) => {
      const list = lists.find(({ field }) => field === name);
      return [name, list ? map(value, list) : value] as const;
    }),
  );
}

function keyed(value: JsonValue): ReadonlyMap<string, JsonRecord> | undefined {
  if (!Array.isArray(value)) return undefined;
  const elements = new Map<string, JsonRecord>();
  for (const element of value as readonly JsonValue[]) {
    const id = isRecord(element) ? ownValue(element, 'id') : undefined;
    if (!isRecord(element) || typeof id !== 'string' || elements.has(id)) return undefined;
    elements.set(id, element);
  }
  return elements;
}
