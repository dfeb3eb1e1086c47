/** Checks one route: its address and how it is matched, its settings, its destination. */
import { DESTINATION_FIELDS, checkDestination } from './check-destination';
import { checkExactAddress } from './check-exact-address';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { parsePattern } from '../matching/pattern';
import { routeFields } from './route-fields';
import { warnOfUnknownFields } from './unknown-fields';
import { describe, isFields, ownField, quote } from '../findings/untrusted';

export function checkRoute(row: unknown, path: Path, found: Findings): void {
  if (!isFields(row)) {
    fault(found, path, 'not-an-object:route', { value: describe(row) });
    return;
  }
  const before = found.issues.length;
  for (const [name, field] of Object.entries(routeFields)) {
    const value = ownField(row, name);
    if (value !== undefined || name === 'address') field.check(value, [...path, name], found);
  }
  const address = ownField(row, 'address');
  const isAddressGood = found.issues.length === before && typeof address === 'string';
  if (isAddressGood) checkAddress(address, ownField(row, 'match'), [...path, 'address'], found);
  checkDestination(row, path, found);
  warnOfUnknownFields(row, KNOWN_FIELDS, path, found);
}

const KNOWN_FIELDS = [...Object.keys(routeFields), ...DESTINATION_FIELDS];

function checkAddress(address: string, match: unknown, path: Path, found: Findings): void {
  if (match === 'pattern') {
    checkPattern(address, path, found);
  } else if (match !== 'prefix') {
    checkExactAddress(address, path, found);
  }
}

function checkPattern(address: string, path: Path, found: Findings): void {
  const pattern = parsePattern(address);
  if (pattern.kind === 'failed') {
    for (const { text, sign } of pattern.faults) fault(found, path, text, { sign });
    return;
  }
  const lower = /[xnz]/.exec(address.replace(/\[[^\]]*\]/g, ''))?.[0];
  if (lower === undefined) return;
  const characters = { lower, upper: lower.toUpperCase() };
  warn(found, path, 'pattern-lower-case', { pattern: quote(address), ...characters });
}
