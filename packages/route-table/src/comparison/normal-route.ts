/** The normal form of rows and settings: the one gate through which tables pass before they are compared. */
import { canonicalSipDomain } from '../address/sip-domain';
import type { Destination } from '../destination';
import type { JsonValue } from '../json-value';
import type { JsonRecord } from './json-tree';
import { isRecord, ownValue, recordOf, sameJson, valueAt, withValueAt } from './json-tree';
import { TABLE_LISTS, withKeyedLists, withStoredLists, type KeyedList } from './keyed-list';
import type { Route, RouteTable } from '../table';

const BARE_E164 = ['numbering', 'bareE164'];

/**
 * A route, or a default route, so that rows that mean the same are the same.
 *
 * What says no more than its absence is left out: `match: exact`, `enabled: true`, an empty `comment` or `domain`.
 * The domain is canonical. `options` is always there, empty if there are none. Everything else is kept as it is,
 * fields of later versions too, and so are options written with the value that Twilio takes for absent ones: those
 * defaults are Twilio's to change.
 */
export function normalRoute(route: Route | Destination): JsonRecord {
  const row = jsonOf(route);
  const domain = ownValue(row, 'domain');
  return recordOf(
    new Map<string, JsonValue | undefined>(Object.entries(row).filter(saysSomething))
      .set('domain', typeof domain === 'string' ? routeDomain(domain) || undefined : domain)
      .set('options', ownValue(row, 'options') ?? {}),
  );
}

/**
 * Everything in the table but its routes and its default route: `numbering`, declared lists as records, and what later
 * versions add.
 */
export function normalSettings(
  table: RouteTable,
  lists: readonly KeyedList[] = TABLE_LISTS,
): JsonRecord {
  const own = recordOf(Object.entries(jsonOf(table)).filter(([name]) => isSetting(name)));
  const settings = withKeyedLists(own, lists);
  if (valueAt(settings, BARE_E164) !== false) return settings;
  return withValueAt(settings, BARE_E164, undefined);
}

/** The domain by which a route is known; empty for a route that takes calls to any. */
export function routeDomain(domain: string | undefined): string {
  return domain === undefined ? '' : (canonicalSipDomain(domain) ?? domain.toLowerCase());
}

/** Whether two routes, or two default routes, mean the same. */
export function sameRoute(
  left: Route | Destination | undefined,
  right: Route | Destination | undefined,
): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  // Most rows are as they were, to the letter.
  if (sameJson(jsonOf(left), jsonOf(right))) return true;
  return sameJson(normalRoute(left), normalRoute(right));
}

/** A route as it is stored, from its normal form. */
export function storedRoute(normal: JsonRecord): Route {
  // Every field comes from a route of a validated table, options from routes of the same type.
  return withoutEmptyOptions(normal) as unknown as Route;
}

/** A default route as it is stored, from its normal form. */
export function storedDestination(normal: JsonRecord): Destination {
  // As above.
  return withoutEmptyOptions(normal) as unknown as Destination;
}

/** A table as it is stored, from its rows and the normal form of its settings. */
export function storedTable(
  routes: readonly Route[],
  defaultRoute: Destination,
  settings: JsonRecord,
  lists: readonly KeyedList[] = TABLE_LISTS,
): RouteTable {
  return { ...withStoredLists(settings, lists), routes, default: defaultRoute };
}

function isSetting(name: string): boolean {
  return name !== 'routes' && name !== 'default';
}

function saysSomething([name, value]: readonly [string, JsonValue]): boolean {
  if (name === 'match') return value !== 'exact';
  if (name === 'enabled') return value !== true;
  return name !== 'comment' || value !== '';
}

function withoutEmptyOptions(normal: JsonRecord): JsonRecord {
  const options = ownValue(normal, 'options');
  if (!isRecord(options) || Object.keys(options).length > 0) return normal;
  return recordOf(Object.entries(normal).filter(([name]) => name !== 'options'));
}

/** A part of a table as the JSON that it is. */
export function jsonOf(value: object): JsonRecord {
  // Tables are read from JSON; an interface merely does not promise that it has no further names.
  return value as JsonRecord;
}
