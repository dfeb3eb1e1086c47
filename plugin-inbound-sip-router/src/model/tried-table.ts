/** A route table opened for tried calls, once for each table. */
import { keyRoutes, openTable, type OpenedTable, type Route, type RouteTable } from 'route-table';

export interface TriedTable {
  readonly opened: OpenedTable;
  /** The table as if every route were enabled; undefined if every route is. */
  readonly withDisabled: () => OpenedTable | undefined;
  /** The route that an answer names. */
  readonly routeOf: (key: string) => Route | undefined;
}

const known = new WeakMap<RouteTable, TriedTable>();

export function triedTable(table: RouteTable): TriedTable {
  const before = known.get(table);
  if (before) return before;
  const made = open(table);
  known.set(table, made);
  return made;
}

function open(table: RouteTable): TriedTable {
  let all: OpenedTable | undefined;
  let routes: ReadonlyMap<string, Route> | undefined;
  return {
    opened: openTable(table),
    withDisabled() {
      if (!table.routes.some(({ enabled }) => enabled === false)) return undefined;
      return (all ??= openTable({
        ...table,
        routes: table.routes.map((route) =>
          route.enabled === false ? { ...route, enabled: true } : route,
        ),
      }));
    },
    routeOf: (key) => (routes ??= keyRoutes(table.routes)).get(key),
  };
}
