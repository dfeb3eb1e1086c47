/** Checks the default route: a destination without address. */
import { DESTINATION_FIELDS, checkDestination } from './check-destination';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { warnOfUnknownFields } from './unknown-fields';
import { describe, isFields } from '../findings/untrusted';

export function checkDefaultRoute(value: unknown, path: Path, found: Findings): void {
  if (!isFields(value)) {
    fault(found, path, 'not-an-object:default-route', { value: describe(value) });
    return;
  }
  checkDestination(value, path, found);
  warnOfUnknownFields(value, DESTINATION_FIELDS, path, found);
}
