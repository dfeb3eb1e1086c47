/** A field with a fixed set of values. */
import { fault } from '../findings/findings';
import { describe, quote } from '../findings/untrusted';
import type { Field, FieldText } from './field';

interface ChoiceRules extends FieldText {
  readonly values: readonly string[];
}

export function choiceField({ name, example, source, values }: ChoiceRules): Field {
  return {
    name,
    example,
    source,
    placeholders: false,
    control: { kind: 'choice', values },
    schema: { type: 'string', enum: values },
    check(value, path, found) {
      if (typeof value === 'string' && values.includes(value)) return;
      const shown = typeof value === 'string' ? quote(value) : describe(value);
      const isEmptyOnly = values.every((allowed) => allowed === '');
      if (isEmptyOnly)
        fault(found, path, 'not-a-choice:empty', { field: { field: name }, value: shown });
      else fault(found, path, 'not-a-choice', { field: { field: name }, value: shown, values });
    },
  };
}
