/** A field that holds the SID of a Twilio resource. */
import type { Field, FieldText } from './field';
import { tokenField } from './token-field';

/** A SID is two letters and 32 hexadecimal digits (Twilio docs, glossary/what-is-a-sid; spec). */
export function sidForm(prefix: string): string {
  return `${prefix}[0-9a-fA-F]{32}`;
}

interface SidRules extends FieldText {
  readonly prefix: string;
  /** What the SID names: `a TwiML app`. */
  readonly resource: string;
}

export function sidField({ prefix, resource, ...text }: SidRules): Field {
  return tokenField({
    ...text,
    form: sidForm(prefix),
    formCode: 'not-a-sid',
    formMessage: `the SID of ${resource}: ${prefix} and 32 hexadecimal digits`,
  });
}
