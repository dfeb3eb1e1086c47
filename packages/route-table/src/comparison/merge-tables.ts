/** Merges two drafts of one base. */
import type { ConflictChoice, MergeConflict, RowPlace } from './merge-conflict';
import { createArbiter } from './merge-conflict';
import { valueAt, type JsonRecord } from './json-tree';
import { isDestinationAt, TABLE_LISTS, type KeyedList } from './keyed-list';
import type { FieldReferee, RowReferee, Versions } from './merge-record';
import type { Side } from './side';
import { mergeFields, mergeRow } from './merge-record';
import {
  normalRoute,
  normalSettings,
  sameRoute,
  storedDestination,
  storedRoute,
  storedTable,
} from './normal-route';
import { mergeReferences } from './merge-references';
import { keyRoutes } from './route-key';
import type { Route, RouteTable } from '../table';

/** In a table with conflicts what is in conflict is as in `theirs`, everything else is merged. */
export type TableMerge =
  | { readonly kind: 'merged'; readonly table: RouteTable }
  | {
      readonly kind: 'conflicts';
      readonly table: RouteTable;
      readonly conflicts: readonly MergeConflict[];
    };

/** Takes one version of what both changed, and remembers the question if nobody has chosen. */
type Settle = (conflict: MergeConflict) => Side;

/**
 * `mine` and `theirs`, both made from `base`, in one table: `theirs` with my changes put onto it, per route and per
 * field. What both changed differently is a conflict, unless one of the choices settles it; so to resolve conflicts is
 * to merge again with choices.
 *
 * Rows are as in `theirs`, mine that are new come last. The result must be validated: two rows that each side added
 * on its own may be the same pattern in other words.
 */
export function mergeTables(
  base: RouteTable,
  mine: RouteTable,
  theirs: RouteTable,
  choices: readonly ConflictChoice[] = [],
  lists: readonly KeyedList[] = TABLE_LISTS,
): TableMerge {
  const { settle, open } = createArbiter(choices);
  const table = storedTable(
    mergeRoutes(base.routes, mine.routes, theirs.routes, settle),
    storedDestination(
      mergeRow(
        normalRoute(base.default),
        normalRoute(mine.default),
        normalRoute(theirs.default),
        rowReferee({ kind: 'default' }, settle),
      ),
    ),
    mergeSettings({ base, mine, theirs }, lists, settle),
    lists,
  );
  if (open.length === 0) return { kind: 'merged', table };
  return { kind: 'conflicts', table, conflicts: open };
}

function mergeSettings(
  tables: { readonly base: RouteTable; readonly mine: RouteTable; readonly theirs: RouteTable },
  lists: readonly KeyedList[],
  settle: Settle,
): JsonRecord {
  const sides = {
    base: normalSettings(tables.base, lists),
    mine: normalSettings(tables.mine, lists),
    theirs: normalSettings(tables.theirs, lists),
  };
  const place = { kind: 'settings' } as const;
  const merged = mergeFields(sides.base, sides.mine, sides.theirs, {
    ...fieldReferee(place, settle),
    isDestination: (path) => isDestinationAt(path, lists),
  });
  return mergeReferences(merged, sides, lists, ({ path, to, keptBy }) =>
    settle({
      kind: 'reference',
      place,
      path,
      to,
      keptBy,
      ...present({
        base: valueAt(sides.base, path),
        mine: valueAt(sides.mine, path),
        theirs: valueAt(sides.theirs, path),
      }),
    }),
  );
}

function mergeRoutes(
  base: readonly Route[],
  mine: readonly Route[],
  theirs: readonly Route[],
  settle: Settle,
): readonly Route[] {
  const keyed = { base: keyRoutes(base), mine: keyRoutes(mine), theirs: keyRoutes(theirs) };
  const merged: Route[] = [];
  for (const key of new Set([...keyed.theirs.keys(), ...keyed.mine.keys()])) {
    const versions = {
      base: keyed.base.get(key),
      mine: keyed.mine.get(key),
      theirs: keyed.theirs.get(key),
    };
    const route = mergeRoute(versions, { kind: 'route', key }, settle);
    if (route) merged.push(route);
  }
  return merged;
}

function mergeRoute(versions: Versions<Route>, place: RowPlace, settle: Settle): Route | undefined {
  const { base, mine, theirs } = versions;
  if (sameRoute(base, mine)) return theirs;
  if (sameRoute(base, theirs)) return mine;
  if (!mine || !theirs) {
    return settle({ kind: 'route', place, ...present(versions) }) === 'mine' ? mine : theirs;
  }
  return storedRoute(
    mergeRow(
      base && normalRoute(base),
      normalRoute(mine),
      normalRoute(theirs),
      rowReferee(place, settle),
    ),
  );
}

function rowReferee(place: RowPlace, settle: Settle): RowReferee {
  return {
    ...fieldReferee(place, settle),
    destination: ({ base, mine, theirs }) =>
      settle({
        kind: 'destination',
        place,
        ...(base ? { base: storedDestination(base) } : {}),
        mine: storedDestination(mine),
        theirs: storedDestination(theirs),
      }),
  };
}

function fieldReferee(
  place: RowPlace | { readonly kind: 'settings' },
  settle: Settle,
): FieldReferee {
  return {
    field: (path, versions) => settle({ kind: 'field', place, path, ...present(versions) }),
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
