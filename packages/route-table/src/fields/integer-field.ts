/** A field of a whole number between two bounds. */
import { fault } from '../findings/findings';
import { describe } from '../findings/untrusted';
import type { Field, FieldText } from './field';

interface IntegerRules extends FieldText {
  readonly minimum: number;
  readonly maximum: number;
  /** Unit of the number, as a form shows it: `seconds`. */
  readonly unit?: string;
}

export function integerField(rules: IntegerRules): Field {
  const { label, help, example, source, minimum, maximum, unit } = rules;
  return {
    label,
    help,
    example,
    source,
    placeholders: false,
    control: { kind: 'integer', minimum, maximum, ...(unit === undefined ? {} : { unit }) },
    schema: { type: 'integer', minimum, maximum },
    check(value, path, found) {
      if (typeof value !== 'number' || !Number.isInteger(value)) {
        const message = `${label} is ${describe(value)}: give a whole number.`;
        fault(found, path, 'not-an-integer', message);
      } else if (value < minimum || value > maximum) {
        const range = `${minimum} to ${maximum}${unit === undefined ? '' : ` ${unit}`}`;
        fault(found, path, 'out-of-range', `${label} is ${value}: give ${range}.`);
      }
    },
  };
}
