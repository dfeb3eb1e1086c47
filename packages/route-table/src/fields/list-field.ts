/** A field of a list of texts of one form. */
import { fault } from '../findings/findings';
import { describe } from '../findings/untrusted';
import type { Field, FieldText } from './field';
import { labelWith } from './label-with';

interface ListRules extends FieldText {
  readonly item: Field;
}

export function listField({ label, help, example, source, item }: ListRules): Field {
  return {
    label,
    help,
    example,
    source,
    placeholders: false,
    control: { kind: 'list', item: item.control },
    schema: { type: 'array', items: item.schema, uniqueItems: true },
    check(value, path, found) {
      if (!Array.isArray(value)) {
        fault(
          found,
          path,
          'not-a-list',
          `${labelWith(label, 'is')} ${describe(value)}: give a list.`,
        );
        return;
      }
      const items: readonly unknown[] = value;
      items.forEach((one, index) => {
        const at = [...path, index];
        if (items.indexOf(one) < index) {
          fault(
            found,
            at,
            'duplicate-item',
            `${labelWith(label, 'has')} an item twice: remove one.`,
          );
        }
        item.check(one, at, found);
      });
    },
  };
}
