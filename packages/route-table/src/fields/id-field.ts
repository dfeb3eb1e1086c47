/** The id by which something with a name is referred to. */
import { fault } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { Field } from './field';
import { textField } from './text-field';
import type { FieldName } from '../texts/texts';

/** Short, so that many ids fit into a URL of the router's own. */
const ID = /^[a-z0-9-]{1,24}$/;

export function idField(name: FieldName, example: string): Field {
  return textField({
    name,
    example,
    source: 'this project',
    inTwiml: false,
    rules(id, path, found) {
      if (ID.test(id)) return;
      fault(found, path, 'not-an-id', { field: { field: name }, id: quote(id), example });
    },
  });
}
