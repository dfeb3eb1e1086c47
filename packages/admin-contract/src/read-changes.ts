/** Reads changes that come from outside: their frame. The table that they lead to is validated as any other. */
import type { RouteChange } from 'route-table';
import { isObject, MalformedAnswer } from './read-json';
import { isRow } from './read-table';

/** True for what `diffTables` makes, whatever the routes and values in it are. */
export function isRouteChange(value: unknown): value is RouteChange {
  if (!isObject(value)) return false;
  const { kind, key, route, fields } = value;
  switch (kind) {
    case 'added':
    case 'removed':
      return typeof key === 'string' && isObject(route);
    case 'changed':
      return typeof key === 'string' && areFields(fields);
    case 'default-changed':
    case 'settings-changed':
    case 'lists-changed':
    case 'access-changed':
      return areFields(fields);
    default:
      return false;
  }
}

/** For whoever shows them: with routes that can be shown. @throws MalformedAnswer */
export function changesOf(list: readonly unknown[]): readonly RouteChange[] {
  if (list.every(isShownChange)) return list;
  throw new MalformedAnswer('changes');
}

function isShownChange(value: unknown): value is RouteChange {
  return isRouteChange(value) && (!('route' in value) || isRow(value.route, true));
}

function areFields(value: unknown): boolean {
  return Array.isArray(value) && value.every(isFieldChange);
}

function isFieldChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path } = value;
  return Array.isArray(path) && path.length > 0 && path.every((name) => typeof name === 'string');
}
