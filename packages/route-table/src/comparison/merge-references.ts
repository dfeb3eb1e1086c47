/** Settles references in a merged table whose element one side removed while the other refers to it. */
import type { JsonValue } from '../json-value';
import { ownValue, valueAt, withValueAt, type JsonPath, type JsonRecord } from './json-tree';
import { elementName, isKeyedList } from './keyed-list';
import type { RecordShape } from './record-shape';
import { broughtBack, idsIn, referencesIn, type Reference } from './references';
import type { Side } from './side';

export interface LostReference {
  /** The field that refers. */
  readonly path: JsonPath;
  /** The element that one side removed: its list and its id. */
  readonly to: readonly [list: string, id: string];
  /** Who still has it. */
  readonly keptBy: Side;
}

/** Three normal forms of one table. */
export interface Sides {
  readonly base: JsonRecord;
  readonly mine: JsonRecord;
  readonly theirs: JsonRecord;
}

/**
 * The merged table with every such reference settled. Taking the side that kept the element brings it back, with what
 * it refers to. Taking the other one makes what refers to it as it is there.
 */
export function mergeReferences(
  merged: JsonRecord,
  sides: Sides,
  shape: RecordShape,
  settle: (lost: LostReference) => Side,
): JsonRecord {
  // Most merges remove nothing that could be referred to.
  if (
    !(shape.lists ?? []).some(
      ({ field, isDestination }) => !isDestination && hasLost(sides.base[field], merged[field]),
    )
  ) {
    return merged;
  }
  let settled = merged;
  const asked = new Set<string>();
  const next = () =>
    lostReferences(settled, sides, shape).filter(({ lost }) => !asked.has(JSON.stringify(lost)));
  // What is brought back may refer to something that is lost, too.
  for (let lost = next(); lost.length > 0; lost = next()) {
    // All are asked before one is answered, so that nobody is asked for each in turn.
    const answers = lost.map((each) => ({ ...each, take: settle(each.lost) }));
    for (const { reference, lost: of, take } of answers) {
      asked.add(JSON.stringify(of));
      settled =
        take === of.keptBy
          ? broughtBack(settled, sides[of.keptBy], shape, [reference])
          : asIn(sides[take], settled, reference);
    }
  }
  return settled;
}

function lostReferences(table: JsonRecord, sides: Sides, shape: RecordShape) {
  return referencesIn(table, shape).flatMap((reference) => {
    const lost = lostReference(reference, table, sides);
    return lost ? [{ reference, lost }] : [];
  });
}

function lostReference(
  { path, list, id }: Reference,
  table: JsonRecord,
  sides: Sides,
): LostReference | undefined {
  const at = [list, elementName(id)];
  if (valueAt(table, at) !== undefined || valueAt(sides.base, at) === undefined) return undefined;
  const keptBy = (['mine', 'theirs'] as const).find(
    (side) => valueAt(sides[side], at) !== undefined,
  );
  if (keptBy === undefined) return undefined;
  // Who removed the element and refers to it still has made a mistake, not a conflict.
  const removedBy = keptBy === 'mine' ? 'theirs' : 'mine';
  const refers = (side: Side) => idsIn(valueAt(sides[side], path)).includes(id);
  return refers(keptBy) && !refers(removedBy) ? { path, to: [list, id], keptBy } : undefined;
}

/** Whether an element of the list is missing. Routes are not referred to, so they do not count. */
function hasLost(before: JsonValue | undefined, now: JsonValue | undefined): boolean {
  if (!isKeyedList(before)) return false;
  return !isKeyedList(now) || Object.keys(before).some((name) => ownValue(now, name) === undefined);
}

/** The table with what refers as it is on a side that does not: an id less, another destination, or not there. */
function asIn(side: JsonRecord, table: JsonRecord, { from, path, id }: Reference): JsonRecord {
  const value = valueAt(table, path);
  const others = Array.isArray(value) ? idsIn(value).filter((each) => each !== id) : [];
  if (others.length > 0) return withValueAt(table, path, others);
  for (let depth = 1; depth <= path.length; depth += 1) {
    // What the side does not have at all goes as a whole: half a condition would be left of it otherwise.
    const above = path.slice(0, depth);
    if (valueAt(side, above) === undefined) return withValueAt(table, above, undefined);
  }
  if (!from.shape.isDestination || path[path.length - 1] !== 'destination') {
    return withValueAt(table, path, valueAt(side, path));
  }
  return ['type', 'destination', 'options'].reduce((changed, name) => {
    const at = [...from.path, name];
    return withValueAt(changed, at, valueAt(side, at));
  }, table);
}
