/** A field whose text has one exact form: a SID, a number, an address. */
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { Field, FieldText, SecretForm } from './field';
import type { TextParams } from '../texts/texts';
import { textField } from './text-field';

/** Texts for a form that is missed. */
type FormText =
  | 'not-a-conference-name'
  | 'not-a-sid'
  | 'not-a-sip-uri'
  | 'not-an-absolute-url'
  | 'not-an-identity'
  | 'not-e164';

interface TokenRules extends FieldText {
  /** Form of the text, without `^` and `$`; a JSON Schema carries it too, so no flags. */
  readonly form: string;
  /** Which text says that the form is missed, and what it needs besides the field and the token. */
  readonly formText: FormText;
  readonly formParams?: TextParams;
  /** What a text of another form was probably meant to be, to be offered. */
  readonly meant?: (token: string) => string | undefined;
  readonly maxLength?: number;
  readonly secrets?: SecretForm;
  readonly rules?: (token: string, path: Path, found: Findings) => void;
}

/** The text as it is used: without the space around it (Twilio trims the content of a noun; assumed). */
export function trimToken(text: string): string {
  return text.trim();
}

/** Text of one form. Space around it is a warning, as it worked in the original router. */
export function tokenField(rules: TokenRules): Field {
  const field = { field: rules.name };
  const form = new RegExp(`^(?:${rules.form})$`);
  const whole = textField({
    ...rules,
    rules(text, path, found) {
      const token = trimToken(text);
      if (token !== text) {
        warn(found, path, 'surrounding-space', { field });
      }
      if (!form.test(token)) {
        const shown = { field, token: quote(token), prefix: '', resource: '', signs: '' };
        const meant = found.issuesOnly ? undefined : rules.meant?.(token);
        const remedy = meant === undefined ? undefined : [{ path, value: meant }];
        fault(found, path, rules.formText, { ...shown, ...rules.formParams }, remedy);
        return;
      }
      rules.rules?.(token, path, found);
    },
  });
  return { ...whole, schema: { ...whole.schema, pattern: `^\\s*(?:${rules.form})\\s*$` } };
}
