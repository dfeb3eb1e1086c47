/** Checks the default route: a destination without address. */
import { DESTINATION_FIELDS, checkDestination } from './check-destination';
import { hoursOfRouteField } from '../fields/hours-of-route-field';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { warnOfUnknownFields } from './unknown-fields';
import { describe, isFields, ownField } from '../findings/untrusted';

export function checkDefaultRoute(value: unknown, path: Path, found: Findings): void {
  if (!isFields(value)) {
    fault(found, path, 'not-an-object:default-route', { value: describe(value) });
    return;
  }
  const hours = ownField(value, 'hours');
  if (hours !== undefined) hoursOfRouteField.check(hours, [...path, 'hours'], found);
  checkDestination(value, path, found);
  warnOfUnknownFields(value, ['hours', ...DESTINATION_FIELDS], path, found);
}
