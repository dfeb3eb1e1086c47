/** Validates a whole route table: the same answer in the browser and on the server. */
import type { OwnAccount } from '../circles/own-account';
import { checkDefaultRoute } from './check-default-route';
import { checkNumbering } from './check-numbering';
import { accessField } from '../access/access-field';
import { checkPlans, PLAN_FIELDS } from './check-plans';
import { checkRowsTogether } from './check-rows-together';
import { MAX_ASSET_BYTES, MAX_SHARDED_VALUES, isPlainJson } from './check-shape';
import { fault } from '../findings/findings';
import { noFindings } from './no-findings';
import type { Findings } from '../findings/findings';
import { issueOf, type Issue } from '../issue';
import type { RouteTable } from '../table';
import type { Numbering } from '../numbering/numbering-settings';
import { english } from '../texts/en';
import type { Texts } from '../texts/texts';
import { FULL_CHECKS, type TableChecks } from './table-checks';
import { SHARDS_KEY } from '../shards/shard-manifest';
import { warnOfUnknownFields } from './unknown-fields';
import { describe, isFields, ownField } from '../findings/untrusted';

export type ValidatedTable =
  | { readonly kind: 'valid'; readonly table: RouteTable; readonly warnings: readonly Issue[] }
  | {
      readonly kind: 'invalid';
      readonly issues: readonly Issue[];
      readonly warnings: readonly Issue[];
    };

/**
 * The table, or all that is wrong with it, at once.
 *
 * Takes every value that JSON.parse gives, however deep, and never throws for one. What JSON cannot hold (a function,
 * a Date, NaN) is an issue, and so is a cycle; only an object that throws when it is read (a getter, a Proxy) throws.
 *
 * `texts` is the language of the messages. With `account`, calls that come back to the table are found, and only what
 * leads to the account itself is doubted; without it, every Twilio SIP domain is that gets the number that was called.
 * `now`, in milliseconds since 1970 UTC, is for what depends on the day, such as holidays that are over; without it
 * nothing is said of that.
 *
 * A valid table is the very value that was given: fields that are not known stay in it, with a warning. A table of the
 * original router, `{routes: [{address, type, destination, comment}], default}`, is valid as it is.
 */
export function validateTable(
  input: unknown,
  texts: Texts = english,
  account?: OwnAccount,
  now?: number,
): ValidatedTable {
  return validateTableWith(FULL_CHECKS, input, texts, account, now);
}

/**
 * `validateTable` for a table that may be sharded: it may have more bytes than an asset. Whether its parts fit is known
 * when they are made.
 */
export function validateLargeTable(
  input: unknown,
  texts: Texts = english,
  account?: OwnAccount,
  now?: number,
): ValidatedTable {
  const checks = { ...FULL_CHECKS, bytes: () => 0, maxValues: MAX_SHARDED_VALUES };
  return validateTableWith(checks, input, texts, account, now);
}

/** `validateTable` with checks that may remember what they found. */
export function validateTableWith(
  checks: TableChecks,
  input: unknown,
  texts: Texts = english,
  account?: OwnAccount,
  now?: number,
): ValidatedTable {
  const found = findInTable(checks, input, account, now);
  const warnings = found.warnings.map((each) => issueOf(each, texts));
  if (found.issues.length > 0) {
    return { kind: 'invalid', issues: found.issues.map((each) => issueOf(each, texts)), warnings };
  }
  // Every field was checked.
  return { kind: 'valid', table: input as RouteTable, warnings };
}

function findInTable(
  checks: TableChecks,
  input: unknown,
  account: OwnAccount | undefined,
  now: number | undefined,
): Findings {
  const found = noFindings(account);
  if (!isPlainJson(input, [], found, checks.maxValues)) return found;
  if (!isFields(input)) {
    fault(found, [], 'not-an-object:table', { value: describe(input) });
    return found;
  }
  const routes = ownField(input, 'routes');
  if (isList(routes)) {
    routes.forEach((row, index) => {
      checks.route(row, index, found);
    });
  } else {
    fault(found, ['routes'], 'not-a-list:routes', { value: describe(routes) });
  }
  checkDefaultRoute(ownField(input, 'default'), ['default'], found);
  const numbering = soundNumbering(ownField(input, 'numbering'), found);
  checkPlans(input, numbering, now, found);
  const access = ownField(input, 'access');
  if (access !== undefined) accessField.check(access, ['access'], found);
  warnOfUnknownFields(input, TABLE_KEYS, [], found);
  checkAssetSize(checks.bytes(input), found);
  if (isList(routes)) {
    const table = { routes, default: ownField(input, 'default') };
    checkRowsTogether({ ...table, ...(numbering && { numbering }) }, found, checks);
  }
  return found;
}

/**
 * What this code knows at the top of a table, and so can run. `$schema` names the JSON Schema for editors of the file.
 */
export const TABLE_KEYS: readonly string[] = [
  '$schema',
  'routes',
  'default',
  'numbering',
  ...Object.keys(PLAN_FIELDS),
  'access',
];

/** What a service of this code knows at the top of what it stores: a head too, which nobody sends. */
export const SERVICE_KEYS: readonly string[] = [...TABLE_KEYS, SHARDS_KEY];

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The settings where they are good: with others, rows cannot be compared by number. */
function soundNumbering(numbering: unknown, found: Findings): Numbering | undefined {
  if (numbering === undefined) return undefined;
  const before = found.issues.length;
  checkNumbering(numbering, ['numbering'], found);
  // Every field was checked.
  return found.issues.length === before ? (numbering as Numbering) : undefined;
}

function checkAssetSize(bytes: number, found: Findings): void {
  if (bytes <= MAX_ASSET_BYTES) return;
  fault(found, [], 'table-too-large', { bytes, limit: MAX_ASSET_BYTES });
}
