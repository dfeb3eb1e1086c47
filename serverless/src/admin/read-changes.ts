/** Reads changes that a client sent: their frame. What they lead to is validated as a table. */
import { isRouteChange } from 'admin-contract';
import type { RouteChange } from 'route-table';

export type ReadChanges =
  | { readonly kind: 'read'; readonly changes: readonly RouteChange[] }
  | { readonly kind: 'malformed'; readonly reason: string };

/** A whole table as changes would be better sent as a table. */
const MAX_CHANGES = 200_000;

export function readChanges(sent: unknown): ReadChanges {
  if (!Array.isArray(sent)) return malformed('The changes are not a list.');
  if (sent.length > MAX_CHANGES) return malformed(`There are more than ${MAX_CHANGES} changes.`);
  const list: readonly unknown[] = sent;
  // Routes and values may be anything: the table they lead to is validated.
  if (list.every(isRouteChange)) return { kind: 'read', changes: list };
  const at = list.findIndex((change) => !isRouteChange(change));
  return malformed(`Change ${at} is not one that diffTables makes.`);
}

function malformed(reason: string): ReadChanges {
  return { kind: 'malformed', reason };
}
