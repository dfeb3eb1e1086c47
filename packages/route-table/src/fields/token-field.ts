/** A field whose text has one exact form: a SID, a number, an address. */
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { Field, FieldText, SecretForm } from './field';
import { textField } from './text-field';

interface TokenRules extends FieldText {
  /** Form of the text, without `^` and `$`; a JSON Schema carries it too, so no flags. */
  readonly form: string;
  /** Code and wording where the form is missed: `Workflow SID ${'"x"'} is not …`. */
  readonly formCode: string;
  readonly formMessage: string;
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
  const form = new RegExp(`^(?:${rules.form})$`);
  const field = textField({
    ...rules,
    rules(text, path, found) {
      const token = trimToken(text);
      if (token !== text) {
        const message = `${rules.label} has space around it: it is used without.`;
        warn(found, path, 'surrounding-space', message);
      }
      if (!form.test(token)) {
        fault(
          found,
          path,
          rules.formCode,
          `${rules.label} ${quote(token)} is not ${rules.formMessage}.`,
        );
        return;
      }
      rules.rules?.(token, path, found);
    },
  });
  return { ...field, schema: { ...field.schema, pattern: `^\\s*(?:${rules.form})\\s*$` } };
}
