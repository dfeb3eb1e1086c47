/** Merges two drafts of one base. */
import type { RouteTable } from '../table';
import type { JsonValue } from '../json-value';
import { isRecord, valueAt, type JsonPath } from './json-tree';
import { createArbiter, type ConflictChoice, type MergeConflict } from './merge-conflict';
import { mergeReach } from './merge-reach';
import { mergeRecord, type BothRecords, type Versions } from './merge-record';
import { mergeReferences } from './merge-references';
import { normalTable, storedDestination, storedRoute, storedTable } from './normal-table';
import type { RecordShape } from './record-shape';
import { placeOf } from './row-place';
import { TABLE_SHAPE } from './table-shape';

/** In a table with conflicts what is in conflict is as in `theirs`, everything else is merged. */
export type TableMerge =
  | { readonly kind: 'merged'; readonly table: RouteTable }
  | {
      readonly kind: 'conflicts';
      readonly table: RouteTable;
      readonly conflicts: readonly MergeConflict[];
    };

/**
 * `mine` and `theirs`, both made from `base`, in one table: `theirs` with my changes put onto it, per element of every
 * list and per field. What both changed differently is a conflict, unless one of the choices settles it; so to resolve
 * conflicts is to merge again with choices.
 *
 * Rows are as in `theirs`, mine that are new come last. The result must be validated: two rows that each side added
 * on its own may be the same pattern in other words.
 */
export function mergeTables(
  base: RouteTable,
  mine: RouteTable,
  theirs: RouteTable,
  choices: readonly ConflictChoice[] = [],
  shape: RecordShape = TABLE_SHAPE,
): TableMerge {
  const { settle, open } = createArbiter(choices);
  const sides = {
    base: normalTable(base, shape),
    mine: normalTable(mine, shape),
    theirs: normalTable(theirs, shape),
  };
  const merged = mergeRecord(sides, shape, {
    value: (path, versions) => settle(valueConflict(path, versions, shape)),
    destination: (path, versions) => settle(destinationConflict(path, versions)),
  });
  const versionsAt = (path: JsonPath) => ({
    ...placeOf(path),
    ...present({
      base: valueAt(sides.base, path),
      mine: valueAt(sides.mine, path),
      theirs: valueAt(sides.theirs, path),
    }),
  });
  const referring = mergeReferences(merged, sides, shape, ({ path, ...lost }) =>
    settle({ kind: 'reference', ...lost, ...versionsAt(path) }),
  );
  const reached = mergeReach(referring, sides, shape, ({ path, hiddenBy }) =>
    settle({ kind: 'unreachable', hiddenBy, ...versionsAt(path) }),
  );
  const table = storedTable(reached, shape);
  if (open.length === 0) return { kind: 'merged', table };
  return { kind: 'conflicts', table, conflicts: open };
}

function valueConflict(
  at: JsonPath,
  { base, mine, theirs }: Versions<JsonValue>,
  shape: RecordShape,
): MergeConflict {
  const { place, path } = placeOf(at);
  if (place.kind !== 'route' || path.length > 0) {
    return { kind: 'field', place, path, ...present({ base, mine, theirs }) };
  }
  const stored = (row: JsonValue | undefined) =>
    isRecord(row) ? storedRoute(row, shape) : undefined;
  const versions = { base: stored(base), mine: stored(mine), theirs: stored(theirs) };
  return { kind: 'route', place, ...present(versions) };
}

function destinationConflict(at: JsonPath, { base, mine, theirs }: BothRecords): MergeConflict {
  const { place, path } = placeOf(at);
  if (place.kind === 'settings') {
    return { kind: 'field', place, path, ...present({ base, mine, theirs }) };
  }
  return {
    kind: 'destination',
    place,
    ...(base && { base: storedDestination(base) }),
    mine: storedDestination(mine),
    theirs: storedDestination(theirs),
  };
}

/** The versions that are there. */
function present<Value>({ base, mine, theirs }: Versions<Value>): {
  readonly base?: Value;
  readonly mine?: Value;
  readonly theirs?: Value;
} {
  return {
    ...(base === undefined ? {} : { base }),
    ...(mine === undefined ? {} : { mine }),
    ...(theirs === undefined ? {} : { theirs }),
  };
}
