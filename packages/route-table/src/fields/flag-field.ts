/** A field that is true or false. */
import { fault } from '../findings/findings';
import { describe } from '../findings/untrusted';
import type { Field, FieldText } from './field';

export function flagField({ name, example, source }: FieldText): Field {
  return {
    name,
    example,
    source,
    placeholders: false,
    control: { kind: 'flag' },
    schema: { type: 'boolean' },
    check(value, path, found) {
      if (typeof value === 'boolean') return;
      fault(found, path, 'not-a-flag', { field: { field: name }, value: describe(value) });
    },
  };
}
