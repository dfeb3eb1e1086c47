/** A field that holds the SID of a Twilio resource. */
import type { PhraseName } from '../texts/texts';
import type { Field, FieldText } from './field';
import { tokenField } from './token-field';

/** A SID is two letters and 32 hexadecimal digits (Twilio docs, glossary/what-is-a-sid; spec). */
export function sidForm(prefix: string): string {
  return `${prefix}[0-9a-fA-F]{32}`;
}

interface SidRules extends FieldText {
  readonly prefix: string;
  /** What the SID names. */
  readonly resource: PhraseName;
}

export function sidField({ prefix, resource, ...text }: SidRules): Field {
  return tokenField({
    ...text,
    form: sidForm(prefix),
    formText: 'not-a-sid',
    formParams: { resource: { phrase: resource }, prefix },
  });
}
