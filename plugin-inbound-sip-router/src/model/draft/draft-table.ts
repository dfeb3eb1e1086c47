/** The table that a draft describes. */
import type { RouteTable } from 'route-table';
import type { Draft } from '../router-state';

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
  const { numbering: before, ...rest } = draft.base.table;
  const numbering = draft.numbering ?? undefined;
  const table = {
    ...rest,
    routes: draft.rows.flatMap(({ route }) => (route ? [route] : [])),
    default: draft.default,
  };
  if (numbering === undefined) return table;
  return { ...table, numbering: numbering === before ? before : numbering };
}

/** Nothing was edited, or all of it was edited back. */
export function isUntouched({ base, rows, default: defaultRoute, numbering }: Draft): boolean {
  return (
    defaultRoute === base.table.default &&
    numbering === base.table.numbering &&
    rows.every((row) => row.route === row.base)
  );
}
