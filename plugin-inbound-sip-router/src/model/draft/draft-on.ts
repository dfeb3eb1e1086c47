/** Makes a draft from a base and the table that it should become, with the row ids of the draft before it. */
import {
  diffTables,
  keyRoutes,
  sameRoute,
  type Numbering,
  type Route,
  type RouteTable,
} from 'route-table';
import type { BaseTable, Draft, DraftRow, TableRest } from '../router-state';
import { restOf } from './draft-table';
import { rowIds } from './row-ids';

/**
 * Rows that are the same route keep the id they have in `previous`, even if their address was edited. `newIds` are
 * taken for rows that are in neither.
 */
export function draftOn(
  base: BaseTable,
  table: RouteTable,
  previous?: Draft,
  newIds: readonly string[] = [],
): Draft {
  const before = keyRoutes(base.table.routes);
  const after = table === base.table ? before : keyRoutes(table.routes);
  const ids = rowIds(previous, newIds);
  const moved = new Set<string>();
  const rows: DraftRow[] = [];
  for (const [key, route] of before) {
    const now = after.get(key);
    const target = now === undefined ? ids.movedTo(key) : undefined;
    const there =
      target === undefined || before.has(target) || moved.has(target)
        ? undefined
        : after.get(target);
    if (there && target !== undefined) moved.add(target);
    rows.push(rowOf(ids.ofBase(key), route, now ?? there));
  }
  for (const [key, route] of after) {
    if (!before.has(key) && !moved.has(key)) rows.push({ id: ids.ofNew(key), route });
  }
  return {
    base,
    rows,
    default: sameRoute(base.table.default, table.default) ? base.table.default : table.default,
    numbering: sameNumbering(base.table.numbering, table.numbering)
      ? base.table.numbering
      : table.numbering,
    ...(base.table === table || sameRest(base.table, restOf(table)) ? {} : { rest: restOf(table) }),
  };
}

/** Whether it means the same as what the base has beside routes, default route and numbering. */
export function sameRest(base: RouteTable, rest: TableRest): boolean {
  const alike = { routes: [], default: base.default };
  return diffTables({ ...restOf(base), ...alike }, { ...rest, ...alike }).length === 0;
}

/** A row whose route means what the base's does is the base's: unchanged. */
export function rowOf(id: string, base: Route | undefined, route: Route | undefined): DraftRow {
  if (!base) return { id, ...(route && { route }) };
  if (!route) return { id, base };
  return { id, base, route: sameRoute(base, route) ? base : route };
}

export function sameNumbering(left: Numbering | undefined, right: Numbering | undefined): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
