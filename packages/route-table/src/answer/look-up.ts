/** Looks up which row an address is for; the addresses that were called lately are remembered. */
import type { CallMatch, RouteTaker } from './call-match';
import type { Call } from './call';
import type { LookedUp } from './looked-up';
import type { OpenTable } from './open-table';
import { readCalled } from './read-addresses';
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
  const match: RouteMatch =
    called.kind === 'parsed' ? matchRoute(table.compiled, called.views) : { kind: 'default' };
  if (match.kind === 'default') return { called, match, row: table.defaultRow, route: 'default' };
  return {
    called,
    match: matchByKey(match, table),
    row: table.checkedRow(match.index),
    route: table.keyOf(match.index),
  };
}

function matchByKey(
  { second, ...first }: Extract<RouteMatch, { readonly kind: 'route' }>,
  table: OpenTable,
): CallMatch {
  return {
    ...takerByKey(first, table),
    second: second.kind === 'default' ? second : takerByKey(second, table),
  };
}

function takerByKey({ index, reason, scope }: MatchedRoute, table: OpenTable): RouteTaker {
  return { kind: 'route', key: table.keyOf(index), reason, scope };
}
