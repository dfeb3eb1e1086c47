/** A field that holds a phone number in E.164. */
import type { Field, FieldText } from './field';
import { tokenField } from './token-field';

/** `+`, then a country code and number of at most 15 digits (ITU-T E.164; Twilio docs, glossary/what-e164). */
export const E164_FORM = '\\+[1-9][0-9]{1,14}';

export function e164Field(text: FieldText): Field {
  return tokenField({
    ...text,
    form: E164_FORM,
    formCode: 'not-e164',
    formMessage: 'a number in E.164: + and at most 15 digits, as in +15551234567',
  });
}
