/** Routes, tables and answers with defaults: a test states only what matters to it. */
import type { LiveTable, PublishInFlight } from 'admin-contract';
import type { Route, RouteTable } from 'route-table';
import { routerReducer } from '../../src/model/router-reducer';
import type { RouterAction } from '../../src/model/router-action';
import type { RouterState } from '../../src/model/router-state';

export function say(address: string, destination = `I am ${address}`, more: object = {}): Route {
  return { address, type: 'say', destination, ...more };
}

export function tableOf(routes: readonly Route[], more: Partial<RouteTable> = {}): RouteTable {
  return { routes, default: { type: 'hangup', destination: '' }, ...more };
}

export function liveOf(
  routes: readonly Route[],
  version = 'ZN1',
  more: Partial<LiveTable> = {},
): LiveTable {
  const table = tableOf(routes);
  return {
    table,
    version,
    versionIsDeployed: true,
    buildSid: `ZB-${version}`,
    inFlight: [],
    ...more,
  };
}

export function inFlightOf(more: Partial<PublishInFlight> = {}): PublishInFlight {
  return {
    buildSid: 'ZB-other',
    id: 'publish-of-other',
    status: 'building',
    author: 'bo',
    note: 'theirs',
    at: '2026-01-01T00:00:00.000Z',
    ageSeconds: 5,
    ...more,
  };
}

/** The state after the actions. */
export function after(
  state: RouterState | undefined,
  ...actions: readonly RouterAction[]
): RouterState {
  return actions.reduce<RouterState>(
    (before, action) => routerReducer(before, action),
    state ?? routerReducer(undefined, { type: '@@init' }),
  );
}

export function loaded(live: LiveTable): RouterAction {
  return { type: 'inboundSipRouter/load/tableLoaded', live };
}

export function saved(rowId: string | undefined, route: Route, newId = 'new-row'): RouterAction {
  return { type: 'inboundSipRouter/draft/routeSaved', rowId, newId, route };
}

/** Id of the row with this address. */
export function idOf(state: RouterState, address: string): string {
  const row = state.draft?.rows.find(
    ({ base, route }) => route?.address === address || base?.address === address,
  );
  if (!row) throw new Error(`There is no row ${address}`);
  return row.id;
}

export function routesOf(state: RouterState): readonly string[] {
  return (state.draft?.rows ?? []).flatMap(({ route }) =>
    route ? [`${route.address}: ${route.destination}`] : [],
  );
}
