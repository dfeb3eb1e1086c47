/** A field of what people call a thing that has an id. */
import type { Field } from './field';
import { textField } from './text-field';

const MAX_NAME_LENGTH = 60;

export function nameField(example: string): Field {
  return textField({
    name: 'thing.name',
    example,
    source: 'this project',
    maxLength: MAX_NAME_LENGTH,
    inTwiml: false,
  });
}
