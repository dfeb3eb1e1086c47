/**
 * Compares large tables part by part: rows of a part that is the same in all of them are left out before they are
 * compared or merged row by row, which takes a hundred times as long.
 */
import { partOfRow } from './part-of';
import { PARTS } from './shard-manifest';
import { splitRows } from './split-table';
import { sameRoute } from '../comparison/normal-route';
import { keyRoutes, routeKey } from '../comparison/route-key';
import { elementNamer } from '../comparison/key-elements';
import type { Route, RouteTable } from '../table';

export interface DifferingParts {
  /** Numbers of the parts that are not the same in all tables. */
  readonly parts: ReadonlySet<number>;
  /** The tables in the order in which they were given, with the rows of these parts only. */
  readonly tables: readonly RouteTable[];
}

/** A part with the same rows in another order is not the same. */
export function differingParts(tables: readonly RouteTable[]): DifferingParts {
  const split = tables.map(({ routes }) => splitRows(routes));
  const [first = [], ...others] = split.map(({ rows }) => rows);
  const parts = new Set<number>();
  for (let part = 0; part < PARTS; part += 1) {
    const rows = first[part] ?? [];
    if (others.some((other) => !sameRows(rows, other[part] ?? []))) parts.add(part);
  }
  const reduced = tables.map((table, at) => ({
    ...table,
    routes: table.routes.filter((_, row) => parts.has(split[at]?.order[row] ?? 0)),
  }));
  return { parts, tables: reduced };
}

/**
 * The merge of the differing parts, put back into the table of which all other parts are. Its rows keep their places;
 * rows that it does not have come last.
 */
export function withMergedParts(
  whole: RouteTable,
  merged: RouteTable,
  parts: ReadonlySet<number>,
): RouteTable {
  const rest = keyRoutes(merged.routes);
  const keyOf = elementNamer<Route>(routeKey);
  const routes: Route[] = [];
  for (const route of whole.routes) {
    if (!parts.has(partOfRow(route))) {
      routes.push(route);
      continue;
    }
    const key = keyOf(route) ?? '';
    const now = rest.get(key);
    rest.delete(key);
    if (now) routes.push(now);
  }
  for (const route of rest.values()) routes.push(route);
  return { ...merged, routes };
}

function sameRows(rows: readonly Route[], others: readonly Route[]): boolean {
  return rows.length === others.length && rows.every((row, at) => sameRoute(row, others[at]));
}
