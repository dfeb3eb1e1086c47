/** Merges three versions of one row, field by field. */
import type { JsonValue } from '../json-value';
import { diffFields } from './diff-fields';
import type { JsonPath, JsonRecord } from './json-tree';
import { isRecord, ownValue, recordOf, sameJson, withValueAt } from './json-tree';
import { isKeyedList, ORDER, orderOf } from './keyed-list';
import { mergeOrder } from './merge-order';
import type { Side } from './side';

/** What a value was when both began, and what each made of it. Undefined: it is not there. */
export interface Versions<Value> {
  readonly base: Value | undefined;
  readonly mine: Value | undefined;
  readonly theirs: Value | undefined;
}

/** Asked about every field that both changed differently: whose is taken? */
export interface FieldReferee {
  readonly field: (path: JsonPath, versions: Versions<JsonValue>) => Side;
  /** Whether the record at the path is a destination, whose type, value and options belong together. */
  readonly isDestination?: (path: JsonPath) => boolean;
}

/** Asked also about type, value and options as one, where the types differ. */
export interface RowReferee extends FieldReferee {
  readonly destination: (versions: {
    readonly base: JsonRecord | undefined;
    readonly mine: JsonRecord;
    readonly theirs: JsonRecord;
  }) => Side;
}

/**
 * One row of three. Type, value and options are merged one by one while all three versions have the same type. Where
 * a side changed the type they are one value, since the options of one type mean nothing to another: a type changed
 * by one and an option changed by the other is a conflict.
 */
export function mergeRow(
  base: JsonRecord | undefined,
  mine: JsonRecord,
  theirs: JsonRecord,
  referee: RowReferee,
): JsonRecord {
  const types = [base ?? theirs, mine, theirs].map((row) => ownValue(row, 'type'));
  if (types.every((type) => type === types[0])) return mergeFields(base, mine, theirs, referee);
  const destinations = {
    base: base && part(base, isOfDestination),
    mine: part(mine, isOfDestination),
    theirs: part(theirs, isOfDestination),
  };
  const rest = (row: JsonRecord) => part(row, (name) => !isOfDestination(name));
  return {
    ...mergeFields(base && rest(base), rest(mine), rest(theirs), referee),
    ...mergeWhole(destinations, () => referee.destination(destinations)),
  };
}

/**
 * The fields of one record of three, records within it name by name. Without a base (both added it) every field in
 * which mine and theirs differ is a conflict: that one side lacks it is a decision too.
 */
export function mergeFields(
  base: JsonRecord | undefined,
  mine: JsonRecord,
  theirs: JsonRecord,
  referee: FieldReferee,
  path: JsonPath = [],
): JsonRecord {
  if (!base) return mergeAdded(mine, theirs, referee);
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  names.delete(ORDER);
  const merged = [...names].map((name) => {
    const versions = {
      base: ownValue(base, name),
      mine: ownValue(mine, name),
      theirs: ownValue(theirs, name),
    };
    return [name, mergeField([...path, name], versions, referee)] as const;
  });
  const record = recordOf(merged);
  if (!isKeyedList(theirs)) return record;
  return { ...record, [ORDER]: orderOfMerge({ base, mine, theirs }, record, path, referee) };
}

function orderOfMerge(
  lists: { readonly base: JsonRecord; readonly mine: JsonRecord; readonly theirs: JsonRecord },
  merged: JsonRecord,
  path: JsonPath,
  referee: FieldReferee,
): JsonValue {
  const { base, mine, theirs } = lists;
  const [before, here, there] = [base, mine, theirs].map((list) => ownValue(list, ORDER));
  if (!Array.isArray(there)) return there ?? null;
  const present = new Set(Object.keys(merged));
  return mergeOrder(orderOf(base), orderOf(mine), orderOf(theirs), present, () =>
    referee.field([...path, ORDER], { base: before, mine: here, theirs: there }),
  );
}

function mergeField(
  path: JsonPath,
  versions: Versions<JsonValue>,
  referee: FieldReferee,
): JsonValue | undefined {
  const { mine, theirs } = versions;
  // A list that both sides began is one that was empty.
  const isNewList = versions.base === undefined && isKeyedList(mine) && isKeyedList(theirs);
  const base = isNewList ? { [ORDER]: [] } : versions.base;
  if (isRecord(base) && isRecord(mine) && isRecord(theirs)) {
    if (referee.isDestination?.(path) !== true) {
      return mergeFields(base, mine, theirs, referee, path);
    }
    return mergeRow(base, mine, theirs, {
      field: (below, inner) => referee.field([...path, ...below], inner),
      destination: (parts) => referee.field(path, parts),
      isDestination: (below) => referee.isDestination?.([...path, ...below]) ?? false,
    });
  }
  return mergeWhole(versions, () => referee.field(path, versions));
}

function mergeAdded(mine: JsonRecord, theirs: JsonRecord, referee: FieldReferee): JsonRecord {
  let merged = theirs;
  for (const { path, before, after } of diffFields(mine, theirs)) {
    const side = referee.field(path, { base: undefined, mine: before, theirs: after });
    if (side === 'mine') merged = withValueAt(merged, path, before);
  }
  return merged;
}

/** One value of three that is not looked into: what only one side changed is taken, and what both changed alike. */
function mergeWhole<Value extends JsonValue>(
  { base, mine, theirs }: Versions<Value>,
  settle: () => Side,
): Value | undefined {
  if (sameJson(base, mine) || sameJson(mine, theirs)) return theirs;
  if (sameJson(base, theirs)) return mine;
  return settle() === 'mine' ? mine : theirs;
}

function isOfDestination(name: string): boolean {
  return name === 'type' || name === 'destination' || name === 'options';
}

function part(row: JsonRecord, belongs: (name: string) => boolean): JsonRecord {
  return recordOf(Object.entries(row).filter(([name]) => belongs(name)));
}
