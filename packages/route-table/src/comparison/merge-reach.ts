/** Settles what nothing reaches in a merged list although it is reached in the list of either side. */
import {
  isRecord,
  ownValue,
  valueAt,
  withValueAt,
  type JsonPath,
  type JsonRecord,
} from './json-tree';
import { elementKey, elementName, ORDER, orderOf, shapedRecords } from './keyed-list';
import type { Sides } from './merge-references';
import type { HiddenElement, KeyedList, RecordShape } from './record-shape';
import type { Side } from './side';

export interface HiddenByMerge {
  /** Of the element that nothing reaches. */
  readonly path: JsonPath;
  /** Ids of the elements above that take everything from it. */
  readonly hiddenBy: readonly string[];
}

/**
 * The merged table with every such element settled. Taking a side makes it, and those that hide it, what they are
 * there; if that is not enough, the whole list.
 */
export function mergeReach(
  merged: JsonRecord,
  sides: Sides,
  shape: RecordShape,
  settle: (hidden: HiddenByMerge) => Side,
): JsonRecord {
  let settled = merged;
  for (const { list, path } of orderedLists(merged, shape)) {
    const hiddenInSides = (['mine', 'theirs'] as const).flatMap((side) =>
      hiddenIn(sides[side], path, list).map(({ id }) => id),
    );
    for (const { id, by } of hiddenIn(merged, path, list)) {
      if (hiddenInSides.includes(id)) continue;
      // Settled along with one before it.
      if (!hiddenIn(settled, path, list).some((each) => each.id === id)) continue;
      const at = [...path, elementName(id)];
      const side = settle({ path: at, hiddenBy: by });
      const asThere = [id, ...by].reduce((table, each) => {
        const one = [...path, elementName(each)];
        return withValueAt(table, one, valueAt(sides[side], one));
      }, settled);
      const isStillHidden = hiddenIn(asThere, path, list).some((each) => each.id === id);
      settled = isStillHidden ? withValueAt(settled, path, valueAt(sides[side], path)) : asThere;
    }
  }
  return settled;
}

interface ListPlace {
  readonly list: KeyedList;
  readonly path: JsonPath;
}

/** The lists in which elements may be hidden. */
function orderedLists(table: JsonRecord, shape: RecordShape): readonly ListPlace[] {
  return [...shapedRecords(table, shape, [], hasHidden)].flatMap(({ shape: of, path }) =>
    (of.lists ?? []).flatMap((list) =>
      list.hidden ? [{ list, path: [...path, list.field] }] : [],
    ),
  );
}

/** Whether anything can be hidden within the elements of the list. */
function hasHidden({ lists = [] }: RecordShape): boolean {
  return lists.some((list) => list.hidden !== undefined || hasHidden(list));
}

function hiddenIn(
  table: JsonRecord,
  path: JsonPath,
  { hidden }: KeyedList,
): readonly HiddenElement[] {
  const list = valueAt(table, path);
  if (!hidden || !isRecord(list) || ownValue(list, ORDER) === undefined) return [];
  const elements = orderOf(list).flatMap((name) => {
    const element = ownValue(list, name);
    return isRecord(element) ? [{ ...element, id: elementKey(name) }] : [];
  });
  return hidden(elements);
}
