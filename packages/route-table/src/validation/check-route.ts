/** Checks one route: its address and how it is matched, its settings, its destination. */
import { DESTINATION_FIELDS, checkDestination } from './check-destination';
import { checkAddress } from './check-address';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { routeFields } from './route-fields';
import { warnOfUnknownFields } from './unknown-fields';
import { describe, isFields, ownField } from '../findings/untrusted';
import type { UnknownFields } from '../findings/untrusted';
import type { MatchKind } from '../table';

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
  if (isAddressGood) checkAddress(address, matchOf(row), [...path, 'address'], found);
  checkDestination(row, path, found);
  warnOfUnknownFields(row, KNOWN_FIELDS, path, found);
}

const KNOWN_FIELDS = [...Object.keys(routeFields), ...DESTINATION_FIELDS];

/** Of a row whose `match` is good. */
function matchOf(row: UnknownFields): MatchKind {
  const match = ownField(row, 'match');
  return match === 'prefix' || match === 'pattern' ? match : 'exact';
}
