/** A field of a whole number between two bounds. */
import { fault, warn } from '../findings/findings';
import { describe } from '../findings/untrusted';
import type { UnitName } from '../texts/texts';
import type { Field, FieldText } from './field';

interface IntegerRules extends FieldText {
  readonly minimum: number;
  /** Smaller values are taken, and said: tables may have them from before the rule was known. */
  readonly least?: number;
  readonly maximum: number;
  /** Unit of the number, as a form shows it: `seconds`. */
  readonly unit?: UnitName;
}

export function integerField(rules: IntegerRules): Field {
  const { name, example, source, minimum, least, maximum, unit } = rules;
  return {
    name,
    example,
    source,
    placeholders: false,
    control: { kind: 'integer', minimum, maximum, ...(unit === undefined ? {} : { unit }) },
    schema: { type: 'integer', minimum, maximum },
    check(value, path, found) {
      if (typeof value !== 'number' || !Number.isInteger(value)) {
        fault(found, path, 'not-an-integer', { field: { field: name }, value: describe(value) });
      } else if (value < minimum || value > maximum) {
        const range = { field: { field: name }, value, minimum, maximum };
        if (unit === undefined) fault(found, path, 'out-of-range', range);
        else fault(found, path, 'out-of-range:unit', { ...range, unit: { unit } });
      } else if (least !== undefined && value < least) {
        warn(found, path, 'timeout-too-short:field', {
          field: { field: name },
          value,
          least,
          maximum,
        });
      }
    },
  };
}
