/** The field of the HTTP method with which Twilio asks a URL. */
import { choiceField } from '../fields/choice-field';
import type { Field } from '../fields/field';

export function httpMethodField(source: string): Field {
  return choiceField({
    name: 'method',
    example: 'POST',
    source,
    values: ['GET', 'POST'],
  });
}
