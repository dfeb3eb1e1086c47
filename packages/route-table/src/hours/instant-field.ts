/** A field of an instant with its offset from UTC. */
import { parseInstant } from './instant';
import type { Field } from '../fields/field';
import { textField } from '../fields/text-field';
import { fault } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { FieldName } from '../texts/texts';

/** An example for people. */
export const INSTANT = '2026-11-30T08:00-05:00';

export function instantField(name: FieldName): Field {
  return textField({
    name,
    example: INSTANT,
    source: 'ISO 8601',
    inTwiml: false,
    rules(text, path, found) {
      if (parseInstant(text) !== undefined) return;
      const params = { field: { field: name }, instant: quote(text), example: INSTANT };
      fault(found, path, 'not-an-instant', params);
    },
  });
}
