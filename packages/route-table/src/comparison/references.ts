/** Finds what refers to elements of the table's lists, and brings back elements that are missing. */
import type { JsonValue } from '../json-value';
import type { RouteTable } from '../table';
import {
  isRecord,
  ownValue,
  valueAt,
  withValueAt,
  type JsonPath,
  type JsonRecord,
} from './json-tree';
import { elementName, ORDER, orderOf, shapedRecords, type ShapedRecord } from './keyed-list';
import { mergeOrder } from './merge-order';
import { normalTable, storedTable } from './normal-table';
import type { RecordShape } from './record-shape';
import { TABLE_SHAPE } from './table-shape';

export interface Reference {
  /** The record that refers. */
  readonly from: ShapedRecord;
  /** The field of it, from the table down. */
  readonly path: JsonPath;
  readonly list: string;
  readonly id: string;
}

/** All references in a table's normal form, or in a part of it. */
export function referencesIn(
  table: JsonRecord,
  shape: RecordShape,
  path: JsonPath = [],
): readonly Reference[] {
  const found: Reference[] = [];
  for (const from of shapedRecords(table, shape, path)) {
    const add = (field: string, list: string) => {
      for (const id of idsIn(ownValue(from.record, field))) {
        found.push({ from, path: [...from.path, field], list, id });
      }
    };
    for (const [field, list] of Object.entries(from.shape.refersTo ?? {})) add(field, list);
    const type = ownValue(from.record, 'type');
    const list = typeof type === 'string' ? from.shape.leadsTo?.[type] : undefined;
    if (list !== undefined) add('destination', list);
  }
  return found;
}

/** The id in a field, or the ids. */
export function idsIn(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return (value as readonly JsonValue[]).filter((id): id is string => typeof id === 'string');
}

/**
 * The table with everything that it refers to and lacks, as far as `source` has it, and what that refers to in turn:
 * a route that comes back comes with its call plan, and the plan with its hours.
 */
export function withReferred(
  table: RouteTable,
  source: RouteTable,
  shape: RecordShape = TABLE_SHAPE,
): RouteTable {
  const lacking = normalTable(table, shape);
  const complete = broughtBack(lacking, normalTable(source, shape), shape);
  return complete === lacking ? table : storedTable(complete, shape);
}

/** The same of normal forms, for all references or for those in `part` only. */
export function broughtBack(
  table: JsonRecord,
  source: JsonRecord,
  shape: RecordShape,
  references: readonly Reference[] = referencesIn(table, shape),
): JsonRecord {
  let complete = table;
  for (const { list, id } of references) {
    const at = [list, elementName(id)];
    const element = valueAt(source, at);
    if (!isRecord(element) || valueAt(complete, at) !== undefined) continue;
    complete = withElement(complete, source, list, id);
    const of = shape.lists?.find(({ field }) => field === list) ?? {};
    complete = broughtBack(complete, source, shape, referencesIn(element, of, at));
  }
  return complete;
}

/** With the element of the source, in the place that it has there. */
function withElement(table: JsonRecord, source: JsonRecord, list: string, id: string): JsonRecord {
  const name = elementName(id);
  const back = withValueAt(table, [list, name], valueAt(source, [list, name]));
  const [now, kept] = [valueAt(back, [list]), valueAt(source, [list])];
  if (!isRecord(now) || !isRecord(kept)) return back;
  const order = ownValue(kept, ORDER);
  if (!Array.isArray(order)) return withValueAt(back, [list, ORDER], order);
  const present = new Set(Object.keys(now).filter((each) => each !== ORDER));
  const before = orderOf(now).filter((each) => each !== name);
  const merged = mergeOrder(before, orderOf(kept), before, present, () => 'theirs');
  return withValueAt(back, [list, ORDER], merged);
}
