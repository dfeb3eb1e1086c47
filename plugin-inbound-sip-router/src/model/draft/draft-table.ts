/** The table that a draft describes. */
import type { RouteTable } from 'route-table';
import type { Draft, TableRest } from '../router-state';

const tables = new WeakMap<Draft, RouteTable>();

/** The same value as long as the draft is the same; the base's own if nothing is changed. */
export function tableOfDraft(draft: Draft): RouteTable {
  const known = tables.get(draft);
  if (known) return known;
  const table = makeTable(draft);
  tables.set(draft, table);
  return table;
}

function makeTable(draft: Draft): RouteTable {
  if (isUntouched(draft)) return draft.base.table;
  const { numbering: before } = draft.base.table;
  const numbering = draft.numbering ?? undefined;
  const table = {
    ...(draft.rest ?? restOf(draft.base.table)),
    routes: draft.rows.flatMap(({ route }) => (route ? [route] : [])),
    default: draft.default,
  };
  if (numbering === undefined) return table;
  return { ...table, numbering: numbering === before ? before : numbering };
}

/** Nothing was edited, or all of it was edited back. */
export function isUntouched(draft: Draft): boolean {
  const { base, rows, default: defaultRoute, numbering, rest } = draft;
  return (
    rest === undefined &&
    defaultRoute === base.table.default &&
    numbering === base.table.numbering &&
    rows.every((row) => row.route === row.base)
  );
}

export function restOf(table: RouteTable): TableRest {
  const names = Object.entries(table).filter(([name]) => !OWN_FIELDS.includes(name));
  return Object.fromEntries(names);
}

const OWN_FIELDS = ['routes', 'default', 'numbering'];
