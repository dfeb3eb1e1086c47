/** The one place that turns a row of the table into a decision: where this call goes. */
import { checkDefaultRoute } from '../validation/check-default-route';
import { checkRoute } from '../validation/check-route';
import { isPlainJson } from '../validation/check-shape';
import type { Destination } from '../destination';
import { noIssues } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import type { Issue } from '../issue';

/** Where a call goes that a row has matched, or why the row cannot say. */
export type Decision =
  | { readonly kind: 'destination'; readonly destination: Destination }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/**
 * The decision of a matched route. Validates the row, so that one invalid row disables only itself.
 *
 * Opening hours, failover chains, percentages and conditions will be further optional fields of a row: this function
 * will take what they need to know of the call, and its answer may grow further kinds. Callers switch on `kind`.
 */
export function decideRoute(row: unknown): Decision {
  return decide(row, checkRoute);
}

/** The decision of the default route; it has no address. */
export function decideDefaultRoute(row: unknown): Decision {
  return decide(row, checkDefaultRoute);
}

function decide(
  row: unknown,
  check: (row: unknown, path: Path, found: Findings) => void,
): Decision {
  const found = noIssues();
  if (isPlainJson(row, [], found)) check(row, [], found);
  if (found.issues.length > 0) return { kind: 'invalid', issues: found.issues };
  // The row was checked; it is its own destination, as it carries type, value and options.
  return { kind: 'destination', destination: row as Destination };
}
