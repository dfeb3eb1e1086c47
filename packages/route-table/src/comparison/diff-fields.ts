/** The differences between two records, field by field. */
import type { JsonValue } from '../json-value';
import type { JsonPath, JsonRecord } from './json-tree';
import { fieldNames, isRecord, ownValue, sameJson } from './json-tree';
import { isKeyedList, ORDER } from './keyed-list';

/** One field that differs. No `before`: the field is new; no `after`: it is gone. */
export interface FieldChange {
  /** Names from the row down, such as `['options', 'headers', 'X-Queue']`. */
  readonly path: JsonPath;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

/**
 * The fields that differ. Where both sides hold a record it is compared name by name; a list, or a record that only
 * one side has, is one value. Fields are sorted by name, elements of declared lists are as in `before`, new ones last.
 */
export function diffFields(before: JsonRecord, after: JsonRecord): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  addChanges(changes, before, after, []);
  return changes;
}

function addChanges(
  changes: FieldChange[],
  before: JsonRecord,
  after: JsonRecord,
  path: JsonPath,
): void {
  if (before === after) return;
  for (const name of namesIn(before, after)) {
    const [left, right] = [ownValue(before, name), ownValue(after, name)];
    if (sameJson(left, right)) continue;
    const here = [...path, name];
    if (isRecord(left) && isRecord(right)) addChanges(changes, left, right, here);
    else changes.push(fieldChange(here, left, right));
  }
}

function namesIn(before: JsonRecord, after: JsonRecord): Iterable<string> {
  if (!isKeyedList(before) || !isKeyedList(after)) return fieldNames(before, after);
  return new Set([ORDER, ...Object.keys(before), ...Object.keys(after)]);
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
