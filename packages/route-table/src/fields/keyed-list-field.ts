/** A field of a list of objects that are known by their `id`. */
import { fault } from '../findings/findings';
import { describe, isFields, ownField, quote } from '../findings/untrusted';
import type { Field, FieldText } from './field';

interface KeyedListRules extends FieldText {
  /** Checks its `id` itself. */
  readonly item: Field;
  readonly maximum: number;
}

export function keyedListField(rules: KeyedListRules): Field {
  const { name, example, source, item, maximum } = rules;
  const field = { field: name };
  return {
    name,
    example,
    source,
    placeholders: item.placeholders,
    control: { kind: 'list', item: item.control },
    item,
    schema: { type: 'array', maxItems: maximum },
    check(value, path, found) {
      if (!Array.isArray(value)) {
        fault(found, path, 'not-a-list', { field, value: describe(value) });
        return;
      }
      const items: readonly unknown[] = value;
      if (items.length > maximum) {
        fault(found, path, 'too-many-entries', { field, count: items.length, limit: maximum });
      }
      const seen = new Set<string>();
      items.forEach((one, index) => {
        item.check(one, [...path, index], found);
        const id = isFields(one) ? ownField(one, 'id') : undefined;
        if (typeof id !== 'string') return;
        if (seen.has(id)) {
          fault(found, [...path, index, 'id'], 'duplicate-id', { field, id: quote(id) });
        }
        seen.add(id);
      });
    },
  };
}
