/** A field whose text has one exact form: a SID, a number, an address. */
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { Field, FieldText, SecretForm } from './field';
import type { TextParams } from '../texts/texts';
import { isPlaced, namesFor, sampleOf, type PassedOn } from '../twiml/passed-on';
import { hasPlaceholder } from '../twiml/placeholders';
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
  /** Whether it is an E.164 number, which is offered for a text of another form. */
  readonly isNumber?: boolean;
  readonly maxLength?: number;
  readonly secrets?: SecretForm;
  /** Placeholders are filled in with what was called, in this way; absent: they are not. */
  readonly passesOn?: PassedOn;
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
    placeholders: rules.passesOn !== undefined,
    toleratesBraces: rules.passesOn === 'sip-user' || rules.passesOn === 'query',
    rules(text, path, found) {
      const typed = trimToken(text);
      const token = withSamples(typed, rules, path, found);
      if (token === undefined) return;
      if (typed !== text) {
        warn(found, path, 'surrounding-space', { field });
      }
      if (!form.test(token)) {
        const shown = { field, token: quote(token), prefix: '', resource: '', signs: '' };
        const meant = rules.isNumber ? found.advice?.meantE164(token) : undefined;
        const remedy = meant === undefined ? undefined : [{ path, value: meant }];
        fault(found, path, rules.formText, { ...shown, ...rules.formParams }, remedy);
        return;
      }
      rules.rules?.(token, path, found);
    },
  });
  const forms =
    rules.passesOn === undefined ? rules.form : `${rules.form}|[^\\r\\n]*\\{\\{[^\\r\\n]*`;
  return { ...whole, schema: { ...whole.schema, pattern: `^\\s*(?:${forms})\\s*$` } };
}

/** Placeholders are checked as what may come in their place; undefined if they cannot be there. */
function withSamples(
  typed: string,
  { name, passesOn }: TokenRules,
  path: Path,
  found: Findings,
): string | undefined {
  if (passesOn === undefined || !hasPlaceholder(typed)) return typed;
  if (isPlaced(typed, passesOn)) return sampleOf(typed, passesOn);
  const shown = { field: { field: name }, placeholders: namesFor(passesOn) };
  if (passesOn === 'sip-user' || passesOn === 'query') {
    // It worked before placeholders were filled in here, as it was written.
    warn(found, path, `placeholder-not-filled-in:${passesOn}`, shown);
    return typed;
  }
  fault(found, path, `placeholder-misplaced:${passesOn}`, shown);
  return undefined;
}
