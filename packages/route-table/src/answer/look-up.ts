/** Looks up which row an address is for; the addresses that were called lately are remembered. */
import type { CallMatch, RouteTaker } from './call-match';
import type { Call } from './call';
import type { LookedUp } from './looked-up';
import type { CheckedRow } from './checked-row';
import type { OpenRows } from './open-rows';
import type { OpenTable } from './open-table';
import { readCalled, type ReadCalled } from './read-addresses';
import { matchRoute, type MatchedRoute, type RouteMatch } from '../matching/match-route';

/** Longer addresses are not kept, so that memory is bounded: numbers and names are shorter. */
const MAX_KEPT_LENGTH = 256;

export function lookUp(table: OpenTable, call: Call): LookedUp {
  const { to, sipDomain = '' } = call;
  const isShort = typeof to === 'string' && to.length + sipDomain.length <= MAX_KEPT_LENGTH;
  if (!isShort) return lookUpAnew(table, call);
  // The length in front tells where the domain ends; -1 tells that there is none.
  const key = `${call.sipDomain?.length ?? -1}:${sipDomain}${to}`;
  return table.recent.get(key, () => lookUpAnew(table, call));
}

function lookUpAnew(table: OpenTable, call: Call): LookedUp {
  const called = readCalled(call, table.numbering);
  const toDefault = { called, row: table.defaultRow, route: 'default' } as const;
  if (called.kind === 'failed') return { ...toDefault, match: { kind: 'default' } };
  const rows = table.rowsFor(called.views);
  const match = matchRoute(rows.compiled, called.views);
  if (match.kind === 'default') return { ...toDefault, match };
  return {
    called,
    match: matchByKey(match, rows),
    row: rows.checkedRow(match.index),
    route: rows.keyOf(match.index),
  };
}

function matchByKey(
  { second, ...first }: Extract<RouteMatch, { readonly kind: 'route' }>,
  rows: OpenRows,
): CallMatch {
  return {
    ...takerByKey(first, rows),
    second: second.kind === 'default' ? second : takerByKey(second, rows),
  };
}

function takerByKey({ index, reason, scope }: MatchedRoute, rows: OpenRows): RouteTaker {
  return { kind: 'route', key: rows.keyOf(index), reason, scope };
}

/** The row that takes the call, or the default route, for those who ask for nothing else of the match. */
export function rowFor(table: OpenTable, called: ReadCalled): CheckedRow {
  if (called.kind === 'failed') return table.defaultRow;
  const rows = table.rowsFor(called.views);
  const match = matchRoute(rows.compiled, called.views);
  return match.kind === 'default' ? table.defaultRow : rows.checkedRow(match.index);
}
