/** The identity of a route: what makes rows of two tables the same route, wherever they are. */
import type { Route } from '../table';
import type { JsonRecord } from './json-tree';
import { keyElements } from './key-elements';
import { routeDomain } from './normal-route';

/**
 * Text that two routes share when they take the same calls: same domain, same kind of match, same address.
 *
 * `earlier` is the number of rows above with the same three. Old tables may repeat an address, and the first row wins:
 * the second is a route of its own, so that no row is lost or takes another's place.
 */
export function routeKey({ address, match, domain }: Route, earlier = 0): string {
  return keyOf(domain, match, address, earlier);
}

/** The key of a row of unknown origin; undefined if it is too broken to have one. */
export function routeKeyOf(
  { address, match, domain }: JsonRecord,
  earlier: number,
): string | undefined {
  if (typeof address !== 'string' || !isTextOrAbsent(match) || !isTextOrAbsent(domain)) {
    return undefined;
  }
  return keyOf(domain, match, address, earlier);
}

/** The routes by their keys, in the order of the rows. Every route is in it, also one whose address is repeated. */
export function keyRoutes(routes: readonly Route[]): Map<string, Route> {
  return keyElements(routes, routeKey) ?? new Map<string, Route>();
}

function keyOf(
  domain: string | undefined,
  match = 'exact',
  address: string,
  earlier: number,
): string {
  const identity = [routeDomain(domain), match, address];
  return JSON.stringify(earlier === 0 ? identity : [...identity, earlier]);
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
