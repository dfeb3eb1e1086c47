/** Validates one row of the table by itself: a route, or the default route. */
import { checkDefaultRoute } from './check-default-route';
import { checkRoute } from './check-route';
import { isPlainJson } from './check-shape';
import type { Destination } from '../destination';
import { noFindings } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import type { Issue } from '../issue';
import type { Route } from '../table';

export type ValidatedRow<Row> =
  | { readonly kind: 'valid'; readonly row: Row; readonly warnings: readonly Issue[] }
  | {
      readonly kind: 'invalid';
      readonly issues: readonly Issue[];
      readonly warnings: readonly Issue[];
    };

/**
 * A route, or all that is wrong with it. Paths begin at the row: `['options', 'timeout']`.
 *
 * What only the table can tell (duplicates, routes that cannot be reached) is `validateTable`'s. Takes the same
 * values as that.
 */
export function validateRoute(row: unknown): ValidatedRow<Route> {
  const { issues, warnings } = check(row, checkRoute);
  if (issues.length > 0) return { kind: 'invalid', issues, warnings };
  return { kind: 'valid', row: row as Route, warnings };
}

/** As `validateRoute`, for the default route. */
export function validateDefaultRoute(row: unknown): ValidatedRow<Destination> {
  const { issues, warnings } = check(row, checkDefaultRoute);
  if (issues.length > 0) return { kind: 'invalid', issues, warnings };
  return { kind: 'valid', row: row as Destination, warnings };
}

function check(row: unknown, rules: (row: unknown, path: Path, found: Findings) => void): Findings {
  const found = noFindings();
  if (isPlainJson(row, [], found)) rules(row, [], found);
  return found;
}
