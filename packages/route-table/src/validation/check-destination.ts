/** Checks type, value and options of a destination, in a route or as the default route. */
import type { Destination } from '../destination';
import {
  destinationKind,
  destinationTypes,
  isDestinationType,
} from '../destinations/destination-kinds';
import type { AnyDestinationKind } from '../destinations/destination-kinds';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { NO_CALL } from '../twiml/call-context';
import type { OwnUrls } from '../twiml/own-urls';
import { MAX_RESPONSE_BYTES, utf8Length } from '../twiml/response-size';
import { warnOfUnknownFields } from './unknown-fields';
import { describe, isFields, ownField, quote } from '../findings/untrusted';
import type { UnknownFields } from '../findings/untrusted';

/** As long as Twilio's names of services can be (63 characters of a label, RFC 1035 §2.3.4): what fits, fits anywhere. */
const LONGEST_URLS: OwnUrls = { service: `https://${'x'.repeat(63)}.twil.io` };

/** Fields that a destination has of its own. */
export const DESTINATION_FIELDS = ['type', 'destination', 'options'];

/** @param isStep whether it is a step of a call plan, which has further options. */
export function checkDestination(
  fields: UnknownFields,
  path: Path,
  found: Findings,
  isStep = false,
): void {
  const type = ownField(fields, 'type');
  if (!isDestinationType(type)) {
    const shown = typeof type === 'string' ? quote(type) : describe(type);
    fault(found, [...path, 'type'], 'unknown-type', { value: shown, types: destinationTypes });
    return;
  }
  const kind = destinationKind(type);
  const before = found.issues.length;
  kind.value.check(ownField(fields, 'destination'), [...path, 'destination'], found);
  const options = isStep ? { ...kind.options, ...kind.stepOptions } : kind.options;
  checkOptions(options, ownField(fields, 'options'), [...path, 'options'], found);
  if (found.issues.length > before) return;
  // Every field was checked.
  const destination = fields as unknown as Destination;
  kind.check?.(destination, path, found);
  if (found.issues.length === before) checkSize(kind, destination, path, found);
}

function checkOptions(
  fields: AnyDestinationKind['options'],
  options: unknown,
  path: Path,
  found: Findings,
): void {
  if (options === undefined) return;
  if (!isFields(options)) {
    fault(found, path, 'not-an-object:options', { value: describe(options) });
    return;
  }
  warnOfUnknownFields(options, Object.keys(fields), path, found);
  for (const [name, field] of Object.entries(fields)) {
    const value = ownField(options, name);
    if (value !== undefined) field.check(value, [...path, name], found);
  }
}

/** What a call fills in does not count: if that is too much, `renderTwiml` leaves it out. */
function checkSize(
  kind: AnyDestinationKind,
  destination: Destination,
  path: Path,
  found: Findings,
): void {
  const bytes = utf8Length(kind.render(destination, NO_CALL, LONGEST_URLS));
  if (bytes <= MAX_RESPONSE_BYTES) return;
  const sizes = { bytes, limit: MAX_RESPONSE_BYTES };
  fault(found, [...path, 'destination'], 'response-too-large', sizes);
}
