/** What validation warns of in a table before it is published, and did not in the live one. Pure. */
import {
  english,
  routeKey,
  validateLargeTable,
  type Issue,
  type OwnAccount,
  type RouteTable,
} from 'route-table';
import { nameOf } from './render-changes';

/** More than a person reads; the review in Flex shows the others. */
const MAX_SHOWN = 20;

/**
 * A line for each, with the name of its thing. Both tables have markers in the place of secrets: a warning may quote
 * what it is about. `nowMs`: milliseconds since 1970 UTC.
 */
export function newWarnings(
  live: RouteTable,
  table: RouteTable,
  account: OwnAccount | undefined,
  nowMs: number,
): readonly string[] {
  const linesOf = (each: RouteTable): readonly string[] =>
    validateLargeTable(each, english, account, nowMs).warnings.map((issue) => lineOf(each, issue));
  const known = new Set(linesOf(live));
  const lines = [...new Set(linesOf(table))].filter((line) => !known.has(line));
  const hidden = lines.length - MAX_SHOWN;
  return [...lines.slice(0, MAX_SHOWN), ...(hidden > 0 ? [`and ${hidden} more warnings`] : [])];
}

function lineOf(table: RouteTable, { path, message }: Issue): string {
  return `${thingAt(table, path)}: ${message}`;
}

/** `200`, `default route`, `plans Reception`, `numbering`: what a person calls it. */
function thingAt(table: RouteTable, [part, index]: Issue['path']): string {
  if (part === undefined) return 'table';
  if (part === 'default') return 'default route';
  const route = part === 'routes' && typeof index === 'number' && table.routes[index];
  if (route) return nameOf(routeKey(route));
  const name = nameIn(Reflect.get(table, part), index);
  return name === undefined ? String(part) : `${part} ${name}`;
}

function nameIn(list: unknown, index: string | number | undefined): string | undefined {
  const item: unknown = Array.isArray(list) && typeof index === 'number' ? list[index] : undefined;
  const isNamed = typeof item === 'object' && item !== null && 'name' in item;
  return isNamed && typeof item.name === 'string' ? item.name : undefined;
}
