/** A field with a fixed set of values. */
import { fault } from '../findings/findings';
import { describe, quote } from '../findings/untrusted';
import type { Field, FieldText } from './field';

interface ChoiceRules extends FieldText {
  readonly values: readonly string[];
}

export function choiceField({ label, help, example, source, values }: ChoiceRules): Field {
  return {
    label,
    help,
    example,
    source,
    placeholders: false,
    control: { kind: 'choice', values },
    schema: { type: 'string', enum: values },
    check(value, path, found) {
      if (typeof value === 'string' && values.includes(value)) return;
      const shown = typeof value === 'string' ? quote(value) : describe(value);
      const isEmptyOnly = values.every((allowed) => allowed === '');
      const remedy = isEmptyOnly ? 'leave it empty' : `give one of ${values.join(', ')}`;
      const message = `${label} is ${shown}: ${remedy}.`;
      fault(found, path, 'not-a-choice', message);
    },
  };
}
