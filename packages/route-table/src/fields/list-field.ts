/** A field of a list of texts of one form. */
import { fault } from '../findings/findings';
import { describe } from '../findings/untrusted';
import type { Field, FieldText } from './field';

interface ListRules extends FieldText {
  readonly item: Field;
}

export function listField({ name, example, source, item }: ListRules): Field {
  return {
    name,
    example,
    source,
    placeholders: false,
    control: { kind: 'list', item: item.control },
    item,
    schema: { type: 'array', items: item.schema, uniqueItems: true },
    check(value, path, found) {
      if (!Array.isArray(value)) {
        fault(found, path, 'not-a-list', { field: { field: name }, value: describe(value) });
        return;
      }
      const items: readonly unknown[] = value;
      items.forEach((one, index) => {
        const at = [...path, index];
        if (items.indexOf(one) < index) {
          fault(found, at, 'duplicate-item', { field: { field: name } });
        }
        item.check(one, at, found);
      });
    },
  };
}
