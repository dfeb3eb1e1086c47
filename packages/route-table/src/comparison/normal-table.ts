/** The normal form of a table: the one gate through which tables pass before they are compared, and back. */
import type { JsonValue } from '../json-value';
import type { Destination } from '../destination';
import type { Route, RouteTable } from '../table';
import { isRecord, ownValue, recordOf, type JsonRecord } from './json-tree';
import { isKeyedList, keyedList, orderOf } from './keyed-list';
import { jsonOf, storedRow } from './normal-route';
import type { KeyedList, RecordShape } from './record-shape';
import { routesIn, TABLE_SHAPE } from './table-shape';

/** How a record was written of which this is the normal form: nothing that a comparison leaves alone is rewritten. */
const asWritten = new WeakMap<JsonRecord, JsonValue>();
/** By declaration, of lists that were compared before: comparing one table again does not make its long lists again. */
const normalLists = new WeakMap<KeyedList, WeakMap<object, JsonValue>>();
/** Their elements likewise: of a draft, only the rows that were edited are new. */
const normalElements = new WeakMap<KeyedList, WeakMap<JsonRecord, JsonRecord>>();

/** Routes and default route first, then the rest. */
export function normalTable(table: RouteTable, shape: RecordShape = TABLE_SHAPE): JsonRecord {
  const { routes, default: defaultRoute, ...rest } = jsonOf(table);
  return normalRecord(
    recordOf([['routes', routes], ['default', defaultRoute], ...Object.entries(rest)]),
    shape,
  );
}

/** As it is stored: settings first. */
export function storedTable(normal: JsonRecord, shape: RecordShape = TABLE_SHAPE): RouteTable {
  const {
    routes,
    default: defaultRoute,
    ...rest
  } = mapParts(normal, shape, storedList, storedRecord);
  // Every value comes from validated tables, options from routes of the same type.
  return { ...rest, routes, default: defaultRoute } as unknown as RouteTable;
}

/** A route as it is stored, from its normal form. */
export function storedRoute(normal: JsonRecord, shape: RecordShape): Route {
  // As above.
  return storedRecord(normal, routesIn(shape)) as unknown as Route;
}

/** Type, value and options as they are stored, from the normal form of a row or a part of it. */
export function storedDestination(normal: JsonRecord): Destination {
  // As above.
  return storedRow(normal) as unknown as Destination;
}

export function normalRecord(record: JsonRecord, shape: RecordShape): JsonRecord {
  const normal = mapParts(shape.normal?.(record) ?? record, shape, normalList, normalRecord);
  if (normal !== record) asWritten.set(normal, record);
  return normal;
}

function storedRecord(normal: JsonRecord, shape: RecordShape): JsonRecord {
  const written = asWritten.get(normal);
  if (isRecord(written)) return written;
  const stored = mapParts(normal, shape, storedList, storedRecord);
  return shape.stored?.(stored) ?? stored;
}

function normalList(value: JsonValue, list: KeyedList): JsonValue {
  if (!Array.isArray(value)) return value;
  const made = normalLists.get(list) ?? new WeakMap<object, JsonValue>();
  normalLists.set(list, made);
  const known = made.get(value);
  if (known !== undefined) return known;
  const normal = keyedList(value, list, (element) => normalElement(element, list));
  made.set(value, normal);
  if (isKeyedList(normal)) asWritten.set(normal, value);
  return normal;
}

function normalElement(element: JsonRecord, list: KeyedList): JsonRecord {
  const made = normalElements.get(list) ?? new WeakMap<JsonRecord, JsonRecord>();
  normalElements.set(list, made);
  const known = made.get(element) ?? normalRecord(element, list);
  made.set(element, known);
  return known;
}

function storedList(value: JsonValue, list: KeyedList): JsonValue {
  if (!isKeyedList(value)) return value;
  const written = asWritten.get(value);
  if (written !== undefined) return written;
  return orderOf(value).flatMap((name) => {
    const element = ownValue(value, name);
    return isRecord(element) ? [storedRecord(element, list)] : [];
  });
}

/** The record with its declared lists and records mapped; itself if it has none. */
function mapParts(
  record: JsonRecord,
  { lists = [], records = {} }: RecordShape,
  mapList: (value: JsonValue, list: KeyedList) => JsonValue,
  mapRecord: (value: JsonRecord, shape: RecordShape) => JsonRecord,
): JsonRecord {
  const mapped = new Map<string, JsonValue>();
  for (const list of lists) {
    const value = ownValue(record, list.field);
    if (value !== undefined) mapped.set(list.field, mapList(value, list));
  }
  for (const [name, shape] of Object.entries(records)) {
    const value = ownValue(record, name);
    if (isRecord(value)) mapped.set(name, mapRecord(value, shape));
  }
  if (mapped.size === 0) return record;
  return recordOf(Object.entries(record).map(([name, value]) => [name, mapped.get(name) ?? value]));
}
