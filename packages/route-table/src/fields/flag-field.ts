/** A field that is true or false. */
import { fault } from '../findings/findings';
import { describe } from '../findings/untrusted';
import type { Field, FieldText } from './field';

export function flagField({ label, help, example, source }: FieldText): Field {
  return {
    label,
    help,
    example,
    source,
    placeholders: false,
    control: { kind: 'flag' },
    schema: { type: 'boolean' },
    check(value, path, found) {
      if (typeof value === 'boolean') return;
      fault(found, path, 'not-a-flag', `${label} is ${describe(value)}: give true or false.`);
    },
  };
}
