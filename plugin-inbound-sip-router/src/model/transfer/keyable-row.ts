/** Tells whether a row of a file says so much that it can be compared with a route. */
import type { Route } from 'route-table';

/** A row with an address, a kind of match and a domain; the rest may be anything. */
export type KeyableRow = Route & Readonly<Record<string, unknown>>;

export function isKeyable(row: unknown): row is KeyableRow {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
  const { address, match, domain } = row as Readonly<Record<string, unknown>>;
  return (
    typeof address === 'string' &&
    (match === undefined || match === 'exact' || match === 'prefix' || match === 'pattern') &&
    (domain === undefined || typeof domain === 'string')
  );
}
