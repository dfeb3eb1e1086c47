/** A field of a percentage with at most two decimals. */
import { fault } from '../findings/findings';
import { describe } from '../findings/untrusted';
import type { Field } from './field';
import type { FieldName } from '../texts/texts';

export function percentField(name: FieldName): Field {
  return {
    name,
    example: 30,
    source: 'this project',
    placeholders: false,
    control: { kind: 'json' },
    schema: { type: 'number', minimum: 0, maximum: 100 },
    check(value, path, found) {
      const isPercent =
        typeof value === 'number' &&
        value >= 0 &&
        value <= 100 &&
        Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
      if (isPercent) return;
      fault(found, path, 'not-a-percentage', { field: { field: name }, value: describe(value) });
    },
  };
}
