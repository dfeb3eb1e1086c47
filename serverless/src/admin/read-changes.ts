/** Reads changes that a client sent: their frame. What they lead to is validated as a table. */
import type { RouteChange } from 'route-table';

export type ReadChanges =
  | { readonly kind: 'read'; readonly changes: readonly RouteChange[] }
  | { readonly kind: 'malformed'; readonly reason: string };

/** A whole table as changes would be better sent as a table. */
const MAX_CHANGES = 200_000;

export function readChanges(sent: unknown): ReadChanges {
  if (!Array.isArray(sent)) return malformed('The changes are no list.');
  if (sent.length > MAX_CHANGES) return malformed(`There are more than ${MAX_CHANGES} changes.`);
  const list: readonly unknown[] = sent;
  const at = list.findIndex((change) => !isChange(change));
  if (at >= 0) return malformed(`Change ${at} is none that diffTables makes.`);
  // Each one was checked; routes and values may be anything: the table they lead to is validated.
  return { kind: 'read', changes: list as readonly RouteChange[] };
}

function isChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  switch (value['kind']) {
    case 'added':
    case 'removed':
      return typeof value['key'] === 'string' && isObject(value['route']);
    case 'changed':
      return typeof value['key'] === 'string' && areFields(value['fields']);
    case 'default-changed':
    case 'settings-changed':
      return areFields(value['fields']);
    default:
      return false;
  }
}

function areFields(value: unknown): boolean {
  return Array.isArray(value) && value.every(isFieldChange);
}

function isFieldChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const path = value['path'];
  return Array.isArray(path) && path.length > 0 && path.every((name) => typeof name === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(reason: string): ReadChanges {
  return { kind: 'malformed', reason };
}
