/** Reads a route table that comes from outside: its frame. Its values are validated elsewhere. */
import { isDestinationType, type RouteTable } from 'route-table';
import { isObject, MalformedAnswer } from './read-json';

/**
 * A table that can be shown and put right, even if a deployment from the command line brought a faulty one: rows
 * with texts where texts belong, and types that are known.
 *
 * @throws MalformedAnswer
 */
export function tableOf(value: unknown): RouteTable {
  if (!isObject(value)) throw new MalformedAnswer('data');
  const { routes, default: defaultRoute, numbering } = value;
  if (!Array.isArray(routes) || !isRow(defaultRoute, false)) throw new MalformedAnswer('data');
  const at = routes.findIndex((route) => !isRow(route, true));
  if (at >= 0) throw new MalformedAnswer(`routes[${at}]`);
  if (numbering !== undefined && !isObject(numbering)) throw new MalformedAnswer('numbering');
  // What is read of it without validation was checked.
  return value as unknown as RouteTable;
}

/** A row with texts where texts belong, and a type that is known; with an address if it is a route. */
export function isRow(value: unknown, isRoute: boolean): boolean {
  if (!isObject(value)) return false;
  const { type, destination, options, address, match, domain, comment } = value;
  if (!isDestinationType(type) || typeof destination !== 'string') return false;
  if (options !== undefined && !isObject(options)) return false;
  if (!isRoute) return true;
  const areTexts = [match, domain, comment].every(
    (text) => text === undefined || typeof text === 'string',
  );
  return areTexts && typeof address === 'string';
}
