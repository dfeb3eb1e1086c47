/** Validates one row of the table on its own: a route, or the default route. */
import type { OwnAccount } from '../circles/own-account';
import { checkDefaultRoute } from './check-default-route';
import { checkRoute } from './check-route';
import { isPlainJson } from './check-shape';
import type { Destination } from '../destination';
import { noFindings } from './no-findings';
import type { Findings, Path } from '../findings/findings';
import { issueOf, type Issue } from '../issue';
import type { Route } from '../table';
import { english } from '../texts/en';
import type { Texts } from '../texts/texts';

export type ValidatedRow<Row> =
  | { readonly kind: 'valid'; readonly row: Row; readonly warnings: readonly Issue[] }
  | {
      readonly kind: 'invalid';
      readonly issues: readonly Issue[];
      readonly warnings: readonly Issue[];
    };

/**
 * A route, or all that is wrong with it. Paths begin at the row: `['options', 'timeout']`. `texts` is the language of
 * the messages, `account` as for that.
 *
 * What only the table can tell (duplicates, routes that cannot be reached, circles) is `validateTable`'s. Takes the same
 * values as that.
 */
export function validateRoute(
  row: unknown,
  texts: Texts = english,
  account?: OwnAccount,
): ValidatedRow<Route> {
  return validate(row, checkRoute, texts, account);
}

/** As `validateRoute`, for the default route. */
export function validateDefaultRoute(
  row: unknown,
  texts: Texts = english,
  account?: OwnAccount,
): ValidatedRow<Destination> {
  return validate(row, checkDefaultRoute, texts, account);
}

function validate<Row>(
  row: unknown,
  rules: (row: unknown, path: Path, found: Findings) => void,
  texts: Texts,
  account: OwnAccount | undefined,
): ValidatedRow<Row> {
  const found = noFindings(account);
  if (isPlainJson(row, [], found)) rules(row, [], found);
  const warnings = found.warnings.map((each) => issueOf(each, texts));
  if (found.issues.length > 0) {
    return { kind: 'invalid', issues: found.issues.map((each) => issueOf(each, texts)), warnings };
  }
  // Every field was checked.
  return { kind: 'valid', row: row as Row, warnings };
}
