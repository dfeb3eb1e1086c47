/** JSON values as trees: compared, read and replaced by name. */
import type { JsonValue } from '../json-value';

export interface JsonRecord {
  readonly [name: string]: JsonValue;
}

/** The way from a record to a value in it, name by name. */
export type JsonPath = readonly string[];

/** Equal as JSON: names in any order, a name without a value is not a name, lists item by item. */
export function sameJson(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (left === right) return true;
  if (isRecord(left) && isRecord(right)) {
    return (
      Object.keys(left).every((name) => sameJson(left[name], ownValue(right, name))) &&
      Object.keys(right).every(
        (name) => ownValue(left, name) !== undefined || right[name] === undefined,
      )
    );
  }
  if (!isList(left) || !isList(right)) return false;
  return left.length === right.length && left.every((item, index) => sameJson(item, right[index]));
}

export function isRecord(value: JsonValue | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** All names of the records, sorted, each once. */
export function fieldNames(...records: readonly JsonRecord[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
}

/** Task attributes and headers may be called `constructor` or `__proto__`: what is inherited is not a value. */
export function ownValue(record: JsonRecord, name: string): JsonValue | undefined {
  return Object.prototype.hasOwnProperty.call(record, name) ? record[name] : undefined;
}

/** The value at the path; undefined if there is none. */
export function valueAt(record: JsonRecord, path: JsonPath): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (value, name) => (isRecord(value) ? ownValue(value, name) : undefined),
    record,
  );
}

/** The record with the value at the path, or without that name if the value is undefined. */
export function withValueAt(
  record: JsonRecord,
  path: JsonPath,
  value: JsonValue | undefined,
): JsonRecord {
  const [name, ...rest] = path;
  if (name === undefined) return record;
  const inner = ownValue(record, name);
  const next = rest.length === 0 ? value : withValueAt(isRecord(inner) ? inner : {}, rest, value);
  return recordOf(new Map<string, JsonValue | undefined>(Object.entries(record)).set(name, next));
}

/** A record of the entries that have a value. Safe for every name, unlike assignment. */
export function recordOf(entries: Iterable<readonly [string, JsonValue | undefined]>): JsonRecord {
  const present: [string, JsonValue][] = [];
  for (const [name, value] of entries) if (value !== undefined) present.push([name, value]);
  return Object.fromEntries(present);
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
