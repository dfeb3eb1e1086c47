/** The differences between two records, field by field. */
import type { JsonValue } from '../json-value';
import type { JsonPath, JsonRecord } from './json-tree';
import { fieldNames, isRecord, ownValue, sameJson } from './json-tree';

/** One field that differs. No `before`: the field is new; no `after`: it is gone. */
export interface FieldChange {
  /** Names from the row down, such as `['options', 'headers', 'X-Queue']`. */
  readonly path: JsonPath;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

/**
 * The fields that differ, sorted by path. Where both sides hold a record it is compared name by name; a list, or
 * a record that only one side has, is one value.
 */
export function diffFields(
  before: JsonRecord,
  after: JsonRecord,
  path: JsonPath = [],
): readonly FieldChange[] {
  return fieldNames(before, after).flatMap((name) => {
    const [left, right] = [ownValue(before, name), ownValue(after, name)];
    const here = [...path, name];
    if (isRecord(left) && isRecord(right)) return diffFields(left, right, here);
    return sameJson(left, right) ? [] : [fieldChange(here, left, right)];
  });
}

/** A change as it is written: without what is not there. */
export function fieldChange(
  path: JsonPath,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): FieldChange {
  return {
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
