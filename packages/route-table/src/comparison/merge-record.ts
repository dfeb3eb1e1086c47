/** Merges three versions of one record by its shape. */
import type { JsonValue } from '../json-value';
import { parseInstant } from '../hours/instant';
import {
  isRecord,
  ownValue,
  recordOf,
  sameJson,
  type JsonPath,
  type JsonRecord,
} from './json-tree';
import { isKeyedList, ORDER, orderOf } from './keyed-list';
import { mergeOrder } from './merge-order';
import { mergeSet, textsOf } from './merge-set';
import type { KeyedList, RecordShape } from './record-shape';
import type { Side } from './side';

/** What a value was when both began, and what each made of it. Undefined: it is not there. */
export interface Versions<Value> {
  readonly base: Value | undefined;
  readonly mine: Value | undefined;
  readonly theirs: Value | undefined;
}

/** Asked about what both changed differently: whose is taken? */
export interface Referee {
  readonly value: (path: JsonPath, versions: Versions<JsonValue>) => Side;
  /** About type, value and options of the record at the path as one, because the types differ. */
  readonly destination: (path: JsonPath, versions: BothRecords) => Side;
}

/** Both sides have the record. Without a base both added it. */
export type BothRecords = Versions<JsonRecord> & {
  readonly mine: JsonRecord;
  readonly theirs: JsonRecord;
};

const EMPTY_LIST: JsonRecord = { [ORDER]: [] };

/**
 * One record of three, field by field, records within it likewise.
 *
 * Type, value and options of a destination are merged one by one while all three versions have the same type. If a
 * side changed the type they are one value, since the options of one type mean nothing to another: a type changed by
 * one and an option changed by the other is a conflict.
 *
 * Without a base every field in which the sides differ is a conflict: that one side lacks it is a decision too. Only
 * the elements of lists and sets within it are still additions.
 */
export function mergeRecord(
  records: BothRecords,
  shape: RecordShape,
  referee: Referee,
  path: JsonPath = [],
): JsonRecord {
  const { base, mine, theirs } = records;
  const types = [base ?? theirs, mine, theirs].map((row) => ownValue(row, 'type'));
  if (!shape.isDestination || types.every((type) => type === types[0])) {
    return mergeFields(records, shape, referee, path);
  }
  const destinations = {
    base: base && part(base, isOfDestination),
    mine: part(mine, isOfDestination),
    theirs: part(theirs, isOfDestination),
  };
  const rest = (row: JsonRecord) => part(row, (name) => !isOfDestination(name));
  const rests = { base: base && rest(base), mine: rest(mine), theirs: rest(theirs) };
  const side = sideOf(destinations, base !== undefined) ?? referee.destination(path, destinations);
  return { ...mergeFields(rests, shape, referee, path), ...destinations[side] };
}

function mergeFields(
  { base, mine, theirs }: BothRecords,
  shape: RecordShape,
  referee: Referee,
  path: JsonPath,
): JsonRecord {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return recordOf(
    [...names].map((name) => {
      const versions = {
        base: base && ownValue(base, name),
        mine: ownValue(mine, name),
        theirs: ownValue(theirs, name),
      };
      const hasBase = base !== undefined;
      const side = sideOf(versions, hasBase);
      if (side) return [name, versions[side]] as const;
      return [name, mergeField(versions, name, hasBase, shape, referee, [...path, name])] as const;
    }),
  );
}

/** A field that both sides changed differently. */
function mergeField(
  versions: Versions<JsonValue>,
  name: string,
  hasBase: boolean,
  shape: RecordShape,
  referee: Referee,
  path: JsonPath,
): JsonValue | undefined {
  const { base, mine, theirs } = versions;
  const list = shape.lists?.find(({ field }) => field === name);
  if (list && isKeyedList(mine) && isKeyedList(theirs)) {
    // A list that both sides began is one that was empty.
    const before = isKeyedList(base) ? base : EMPTY_LIST;
    return mergeList({ base: before, mine, theirs }, list, referee, path);
  }
  const set = shape.sets?.includes(name) ? mergeSet(versions) : undefined;
  if (set) return set;
  const order = shape.orders?.includes(name)
    ? mergeTexts(versions, () => referee.value(path, versions))
    : undefined;
  if (order) return order;
  const instant = shape.latest?.[name];
  const latest = instant === undefined ? undefined : laterSide(versions, instant);
  if (latest) return versions[latest];
  const isLookedInto = instant === undefined && (isRecord(base) || !hasBase);
  if (isLookedInto && isRecord(mine) && isRecord(theirs)) {
    const records = { base: isRecord(base) ? base : undefined, mine, theirs };
    return mergeRecord(records, shape.records?.[name] ?? {}, referee, path);
  }
  return versions[referee.value(path, versions)];
}

/** Element by element; what is left of the order is asked about only if both sides moved something. */
function mergeList(
  lists: { readonly base: JsonRecord; readonly mine: JsonRecord; readonly theirs: JsonRecord },
  shape: KeyedList,
  referee: Referee,
  path: JsonPath,
): JsonRecord {
  const { base, mine, theirs } = lists;
  const merged: [string, JsonValue][] = [];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    if (name === ORDER) continue;
    const versions = {
      base: ownValue(base, name),
      mine: ownValue(mine, name),
      theirs: ownValue(theirs, name),
    };
    const side = sideOf(versions, true);
    const element = side ? versions[side] : mergeElement(versions, shape, referee, [...path, name]);
    if (element !== undefined) merged.push([name, element]);
  }
  const order = ownValue(theirs, ORDER);
  if (!Array.isArray(order)) return recordOf([...merged, [ORDER, order]]);
  const [before, here] = [ownValue(base, ORDER), ownValue(mine, ORDER)];
  const present = new Set(merged.map(([name]) => name));
  const mergedOrder = mergeOrder(orderOf(base), orderOf(mine), orderOf(theirs), present, () =>
    referee.value([...path, ORDER], { base: before, mine: here, theirs: order }),
  );
  return recordOf([...merged, [ORDER, mergedOrder]]);
}

/** An element that both sides changed differently. */
function mergeElement(
  versions: Versions<JsonValue>,
  shape: KeyedList,
  referee: Referee,
  path: JsonPath,
): JsonValue | undefined {
  const { base, mine, theirs } = versions;
  if (isRecord(mine) && isRecord(theirs)) {
    const records = { base: isRecord(base) ? base : undefined, mine, theirs };
    return mergeRecord(records, shape, referee, path);
  }
  return versions[referee.value(path, versions)];
}

/** A list of texts in their order; undefined if it is not one on every side. */
function mergeTexts(
  versions: Versions<JsonValue>,
  settle: () => Side,
): readonly string[] | undefined {
  const present = mergeSet(versions);
  const [base, mine, theirs] = [versions.base ?? [], versions.mine, versions.theirs].map(textsOf);
  if (!present || !base || !mine || !theirs) return undefined;
  return mergeOrder(base, mine, theirs, new Set(present), settle);
}

/** Whose value counts if only one side changed it, or both alike; undefined if both changed it differently. */
function sideOf({ base, mine, theirs }: Versions<JsonValue>, hasBase: boolean): Side | undefined {
  if (sameJson(mine, theirs)) return 'theirs';
  // Without a base there is nothing that only one side changed.
  if (!hasBase) return undefined;
  if (sameJson(base, mine)) return 'theirs';
  return sameJson(base, theirs) ? 'mine' : undefined;
}

/** Whose record names the later instant; one that is missing or cannot be read is earlier. Undefined: neither. */
function laterSide({ mine, theirs }: Versions<JsonValue>, field: string): Side | undefined {
  const [here, there] = [mine, theirs].map((value) => {
    const text = isRecord(value) ? ownValue(value, field) : undefined;
    return (typeof text === 'string' ? parseInstant(text) : undefined) ?? -Infinity;
  });
  if (here === undefined || there === undefined || here === there) return undefined;
  return here > there ? 'mine' : 'theirs';
}

function isOfDestination(name: string): boolean {
  return name === 'type' || name === 'destination' || name === 'options';
}

function part(row: JsonRecord, belongs: (name: string) => boolean): JsonRecord {
  return recordOf(Object.entries(row).filter(([name]) => belongs(name)));
}
