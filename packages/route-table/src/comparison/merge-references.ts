/** Finds references in a merged record whose element one side removed while the other refers to it. */
import type { JsonValue } from '../json-value';
import {
  isRecord,
  ownValue,
  valueAt,
  withValueAt,
  type JsonPath,
  type JsonRecord,
} from './json-tree';
import { elementName, ORDER, orderOf, type KeyedList } from './keyed-list';
import { mergeOrder } from './merge-order';
import type { Side } from './side';

export interface LostReference {
  /** The field that refers. */
  readonly path: JsonPath;
  /** The element that one side removed: its list and its id. */
  readonly to: readonly [list: string, id: string];
  /** Who still has it. */
  readonly keptBy: Side;
}

interface Sides {
  readonly base: JsonRecord;
  readonly mine: JsonRecord;
  readonly theirs: JsonRecord;
}

/**
 * The merged record with every such reference settled: taking the side that kept the element brings the element back,
 * taking the other one makes the field what that side has there.
 */
export function mergeReferences(
  merged: JsonRecord,
  sides: Sides,
  lists: readonly KeyedList[],
  settle: (lost: LostReference) => Side,
): JsonRecord {
  let settled = merged;
  for (const { path, list, id } of referencesIn(merged, lists, [])) {
    const at = [list, elementName(id)];
    if (valueAt(merged, at) !== undefined || valueAt(sides.base, at) === undefined) continue;
    const keptBy = (['mine', 'theirs'] as const).find(
      (side) => valueAt(sides[side], at) !== undefined,
    );
    if (keptBy === undefined) continue;
    // Who removed the element and refers to it still has made a mistake, not a conflict.
    const removedBy = keptBy === 'mine' ? 'theirs' : 'mine';
    const refers = (side: Side) => idsIn(valueAt(sides[side], path)).includes(id);
    if (!refers(keptBy) || refers(removedBy)) continue;
    const side = settle({ path, to: [list, id], keptBy });
    settled =
      side === keptBy
        ? broughtBack(settled, sides, at, keptBy)
        : withValueAt(settled, path, valueAt(sides[side], path));
  }
  return settled;
}

interface Reference {
  readonly path: JsonPath;
  readonly list: string;
  readonly id: string;
}

function referencesIn(
  record: JsonRecord,
  lists: readonly KeyedList[],
  path: JsonPath,
): readonly Reference[] {
  return lists.flatMap(({ field, refersTo = {}, lists: inner = [] }) => {
    const list = ownValue(record, field);
    if (!isRecord(list)) return [];
    return orderOf(list).flatMap((name): readonly Reference[] => {
      const element = ownValue(list, name);
      if (!isRecord(element)) return [];
      const here = [...path, field, name];
      const own = Object.entries(refersTo).flatMap(([from, to]) =>
        idsIn(valueAt(element, from.split('.'))).map((id) => ({
          path: [...here, ...from.split('.')],
          list: to,
          id,
        })),
      );
      return [...own, ...referencesIn(element, inner, here)];
    });
  });
}

function idsIn(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return (value as readonly JsonValue[]).filter((id): id is string => typeof id === 'string');
}

/** With the element where the side that kept it has it. */
function broughtBack(
  merged: JsonRecord,
  sides: Sides,
  [list = '', name = '']: JsonPath,
  keptBy: Side,
): JsonRecord {
  const back = withValueAt(merged, [list, name], valueAt(sides[keptBy], [list, name]));
  const [now, kept] = [valueAt(back, [list]), valueAt(sides[keptBy], [list])];
  if (!isRecord(now) || !isRecord(kept) || !Array.isArray(ownValue(kept, ORDER))) return back;
  const present = new Set(Object.keys(now).filter((each) => each !== ORDER));
  const before = orderOf(now).filter((each) => each !== name);
  const order = mergeOrder(before, orderOf(kept), before, present, () => 'theirs');
  return withValueAt(back, [list, ORDER], order);
}
