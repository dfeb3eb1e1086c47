/** Where in a table something is: routes and the default route are rows that people know, the rest are settings. */
import type { JsonPath } from './json-tree';
import { elementKey, elementName, ORDER } from './keyed-list';

/** The row in which something is; `key` is the route's (see `routeKey`). */
export type RowPlace =
  { readonly kind: 'route'; readonly key: string } | { readonly kind: 'default' };

export interface PlaceInTable {
  readonly place: RowPlace | { readonly kind: 'settings' };
  /** From the row down; from the table down for settings. */
  readonly path: JsonPath;
}

/** The place of a path through the normal form of a table. */
export function placeOf(path: JsonPath): PlaceInTable {
  const [first, name, ...rest] = path;
  if (first === 'default') return { place: { kind: 'default' }, path: path.slice(1) };
  if (first !== 'routes' || name === undefined || name === ORDER) {
    return { place: { kind: 'settings' }, path };
  }
  return { place: { kind: 'route', key: elementKey(name) }, path: rest };
}

/** The way back. */
export function pathOf({ place, path }: PlaceInTable): JsonPath {
  if (place.kind === 'settings') return path;
  return place.kind === 'default'
    ? ['default', ...path]
    : ['routes', elementName(place.key), ...path];
}
