/** A route table made ready for tried calls, once for each table. */
import {
  compileTable,
  decideNumbering,
  type CompiledTable,
  type Issue,
  type Numbering,
  type RouteTable,
} from 'route-table';

export type TriableTable =
  | {
      readonly kind: 'ready';
      readonly compiled: CompiledTable;
      readonly numbering: Numbering | undefined;
      /** The table as if every route were enabled; undefined if every route is. */
      readonly withDisabled: () => CompiledTable | undefined;
    }
  | { readonly kind: 'broken'; readonly issues: readonly Issue[] };

const readyTables = new WeakMap<RouteTable, TriableTable>();

export function triableTable(table: RouteTable): TriableTable {
  const known = readyTables.get(table);
  if (known) return known;
  const ready = makeReady(table);
  readyTables.set(table, ready);
  return ready;
}

function makeReady(table: RouteTable): TriableTable {
  const decision = decideNumbering(table.numbering);
  if (decision.kind === 'invalid') return { kind: 'broken', issues: decision.issues };
  const { numbering } = decision;
  const settings = numbering === undefined ? {} : { numbering };
  let all: CompiledTable | undefined;
  return {
    kind: 'ready',
    compiled: compileTable({ routes: table.routes, ...settings }),
    numbering,
    withDisabled() {
      if (!table.routes.some(({ enabled }) => enabled === false)) return undefined;
      const routes = table.routes.map((route) =>
        route.enabled === false ? { ...route, enabled: true } : route,
      );
      return (all ??= compileTable({ routes, ...settings }));
    },
  };
}
