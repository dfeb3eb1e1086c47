/** Validates a whole route table: the same answer in the browser and on the server. */
import { checkDefaultRoute } from './check-default-route';
import { checkNumbering } from './check-numbering';
import { checkRoute } from './check-route';
import { checkRowsTogether } from './check-rows-together';
import { MAX_ASSET_BYTES, isPlainJson } from './check-shape';
import { fault, noFindings } from '../findings/findings';
import type { Findings } from '../findings/findings';
import type { Issue } from '../issue';
import type { Numbering, RouteTable } from '../table';
import { utf8Length } from '../twiml/response-size';
import { warnOfUnknownFields } from './unknown-fields';
import { describe, isFields, ownField } from '../findings/untrusted';
import type { UnknownFields } from '../findings/untrusted';

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
 * A valid table is the very value that was given: fields that are not known stay in it, with a warning. A table of the
 * original router, `{routes: [{address, type, destination, comment}], default}`, is valid as it is.
 */
export function validateTable(input: unknown): ValidatedTable {
  const found = noFindings();
  if (!isPlainJson(input, [], found)) return invalid(found);
  if (!isFields(input)) {
    const message = `The table is ${describe(input)}: give an object with routes and default.`;
    fault(found, [], 'not-an-object', message);
    return invalid(found);
  }
  const routes = ownField(input, 'routes');
  if (isList(routes)) {
    routes.forEach((row, index) => checkRoute(row, ['routes', index], found));
  } else {
    fault(found, ['routes'], 'not-a-list', `Routes are ${describe(routes)}: give a list.`);
  }
  checkDefaultRoute(ownField(input, 'default'), ['default'], found);
  const numbering = soundNumbering(ownField(input, 'numbering'), found);
  warnOfUnknownFields(input, KNOWN_FIELDS, [], found);
  checkAssetSize(input, found);
  if (isList(routes)) checkRowsTogether({ routes, ...(numbering && { numbering }) }, found);
  if (found.issues.length > 0) return invalid(found);
  // Every field was checked.
  return { kind: 'valid', table: input as unknown as RouteTable, warnings: found.warnings };
}

/** `$schema` names the JSON Schema for editors of the file. */
const KNOWN_FIELDS = ['$schema', 'routes', 'default', 'numbering'];

function invalid({ issues, warnings }: Findings): ValidatedTable {
  return { kind: 'invalid', issues, warnings };
}

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

function checkAssetSize(input: UnknownFields, found: Findings): void {
  const bytes = utf8Length(JSON.stringify(input));
  if (bytes <= MAX_ASSET_BYTES) return;
  const message = `The table takes ${bytes} bytes, an asset at most ${MAX_ASSET_BYTES}: remove routes.`;
  fault(found, [], 'table-too-large', message);
}
