/** The identity of a route: what makes rows of two tables the same route, wherever they are. */
import { routeDomain } from './normal-route';
import type { Route } from '../table';

/**
 * Text that two routes share when they take the same calls: same domain, same kind of match, same address.
 *
 * `earlier` is the number of rows above with the same three. Old tables may repeat an address, and the first row wins:
 * the second is a route of its own, so that no row is lost or takes another's place.
 */
export function routeKey(route: Route, earlier = 0): string {
  const identity = [routeDomain(route.domain), route.match ?? 'exact', route.address];
  return JSON.stringify(earlier === 0 ? identity : [...identity, earlier]);
}

/** The routes by their keys, in the order of the rows. Every route is in it, also one whose address is repeated. */
export function keyRoutes(routes: readonly Route[]): Map<string, Route> {
  const repeats = new Map<string, number>();
  const keyed = new Map<string, Route>();
  for (const route of routes) {
    const key = routeKey(route);
    const earlier = repeats.get(key) ?? 0;
    repeats.set(key, earlier + 1);
    keyed.set(earlier === 0 ? key : routeKey(route, earlier), route);
  }
  return keyed;
}
