/** Finds routes of the running deployment by their keys and their address, secrets and all. */
import { keyRoutes, partOfRow, type Route } from 'route-table';
import type { OwnDeployment } from 'publishing';
import { rowsOfPart, shardsOf } from './live-shards';

/**
 * The routes that have one of the keys, and the exact ones with the address, by key, each once. Of a sharded table only
 * the parts are read that they may be in.
 */
export function routesByKey(
  own: OwnDeployment,
  address: string,
  keys: readonly string[],
): readonly (readonly [key: string, route: Route])[] {
  const wanted = new Set(keys);
  return rowsFor(own, address, keys).flatMap((rows) =>
    [...keyRoutes(rows)].filter(
      ([key, { address: own, match = 'exact' }]) =>
        wanted.has(key) || (own === address && match === 'exact'),
    ),
  );
}

function rowsFor(
  own: OwnDeployment,
  address: string,
  keys: readonly string[],
): readonly (readonly Route[])[] {
  const shards = shardsOf(own);
  if (!shards) {
    // A table of which calls are answered: its rows are read as far as they can be.
    const { routes } = JSON.parse(own.tableText) as { readonly routes: readonly Route[] };
    return [routes];
  }
  const parts = new Set([partOfRow({ address }), ...keys.map(partOfKey)]);
  return [...parts].map((part) => rowsOfPart(own, shards, part));
}

/** The part of a route by its key (`routeKey`); that of the common part for what is not one. */
export function partOfKey(key: string): number {
  try {
    const [, match, address] = JSON.parse(key) as readonly unknown[];
    return partOfRow({ match, address });
  } catch {
    return partOfRow(undefined);
  }
}
