/** Whether a row is valid: fixed as long as its table is, whatever call comes. */
import { checkDefaultRoute } from '../validation/check-default-route';
import { checkRoute } from '../validation/check-route';
import { isPlainJson } from '../validation/check-shape';
import type { Destination } from '../destination';
import { noIssues } from '../findings/findings';
import type { Finding, Findings, Path } from '../findings/findings';

/** A row that calls can rely on, or why they cannot. */
export type CheckedRow =
  | {
      readonly kind: 'valid';
      readonly destination: Destination;
      /** Id of the hours that the row names. */
      readonly hours: string | undefined;
    }
  | { readonly kind: 'invalid'; readonly issues: readonly Finding[] };

/** Checks one row on its own, so that an invalid row disables only itself. Warnings are not looked for. */
export function checkRow(row: unknown): CheckedRow {
  return check(row, checkRoute);
}

/** As `checkRow`, for the default route, which has no address. */
export function checkDefaultRow(row: unknown): CheckedRow {
  return check(row, checkDefaultRoute);
}

function check(
  row: unknown,
  checkFields: (row: unknown, path: Path, found: Findings) => void,
): CheckedRow {
  const found = noIssues();
  if (isPlainJson(row, [], found)) checkFields(row, [], found);
  if (found.issues.length > 0) return { kind: 'invalid', issues: found.issues };
  // The row was checked; it is its own destination, as it has type, value and options.
  const destination = row as Destination & { readonly hours?: string };
  return { kind: 'valid', destination, hours: destination.hours };
}
