/** Carries out changes of fields on a record. */
import type { JsonValue } from '../json-value';
import type { FieldChange } from './diff-fields';
import { isRecord, recordOf, type JsonRecord } from './json-tree';

export type Same = (left: JsonValue | undefined, right: JsonValue | undefined) => boolean;

/** Told of a change that does not fit: how many names of its path lead to the value that was `found` instead. */
export type Refuse<Change> = (change: Change, depth: number, found: JsonValue | undefined) => void;

/**
 * The record with the changes made, in their order; new names come last. A change that does not find what it says was
 * there before is refused, and the others are made. Each record on the way is copied once, however many changes are in
 * it: a table of 30,000 routes may change in thousands.
 */
export function applyFields<Change extends FieldChange>(
  record: JsonRecord,
  changes: readonly Change[],
  same: Same,
  refuse: Refuse<Change>,
  depth = 0,
): JsonRecord {
  const values = new Map<string, JsonValue | undefined>(Object.entries(record));
  for (const [name, group] of groupedByName(changes, depth)) {
    for (const run of runsOf(group, depth)) {
      const found = values.get(name);
      const [first] = run;
      if (first && first.path.length === depth + 1) {
        if (same(found, first.before)) values.set(name, first.after);
        else refuse(first, depth + 1, found);
      } else if (isRecord(found)) {
        values.set(name, applyFields(found, run, same, refuse, depth + 1));
      } else {
        run.forEach((change) => refuse(change, depth + 1, found));
      }
    }
  }
  return recordOf(values);
}

function groupedByName<Change extends FieldChange>(
  changes: readonly Change[],
  depth: number,
): ReadonlyMap<string, readonly Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const name = change.path[depth] ?? '';
    const group = groups.get(name);
    if (group) group.push(change);
    else groups.set(name, [change]);
  }
  return groups;
}

/** Changes of the value itself one by one, changes within it together as long as none of the former is between. */
function runsOf<Change extends FieldChange>(
  group: readonly Change[],
  depth: number,
): readonly (readonly Change[])[] {
  const runs: Change[][] = [];
  let isWithin = false;
  for (const change of group) {
    const goesDeeper = change.path.length > depth + 1;
    const run = runs[runs.length - 1];
    if (run && goesDeeper && isWithin) run.push(change);
    else runs.push([change]);
    isWithin = goesDeeper;
  }
  return runs;
}
