/** A field of an IANA time zone. */
import { checkTimeZone } from './time-zone';
import type { Field } from '../fields/field';
import { textField } from '../fields/text-field';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { describe, quote } from '../findings/untrusted';

/** In the one spelling that every runtime knows. */
export const timeZoneField = () =>
  textField({
    name: 'hours.timeZone',
    example: 'America/New_York',
    source: 'IANA tz database',
    inTwiml: false,
    rules(name, path, found) {
      const checked = checkTimeZone(name);
      if (checked.kind === 'known') return;
      const zone = quote(name);
      if (checked.kind === 'unknown') fault(found, path, 'unknown-time-zone', { zone });
      else fault(found, path, 'unknown-time-zone:meant', { zone, meant: checked.timeZone });
    },
  });

/** For the way of a call, which relies on zones that were checked before publishing: looking one up is slow. */
export const readableTimeZone = (): Field => ({ ...timeZoneField(), check: checkText });

function checkText(value: unknown, path: Path, found: Findings): void {
  if (typeof value === 'string' && value !== '') return;
  const params = { field: { field: 'hours.timeZone' as const }, value: describe(value) };
  fault(found, path, 'not-a-text', params);
}
