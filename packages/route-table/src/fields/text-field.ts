/** A field of free text. */
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { findUnknownPlaceholders, hasPlaceholder } from '../twiml/placeholders';
import { hasIllegalXml } from '../twiml/xml';
import { describe, quote } from '../findings/untrusted';
import type { FieldName, TextParam } from '../texts/texts';
import type { Control, Field, FieldText, SecretForm } from './field';

interface TextRules extends FieldText {
  /** Characters, as JavaScript counts them; absent means no limit. */
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly placeholders?: boolean;
  /** Unknown placeholders are doubtful only: the text could hold any braces before there were some. */
  readonly toleratesBraces?: boolean;
  /** False for texts that never go into TwiML: any character goes, and braces mean nothing. */
  readonly inTwiml?: boolean;
  readonly control?: Control;
  readonly secrets?: SecretForm;
  /** Further rules, asked only when the text as such is good. */
  readonly rules?: (text: string, path: Path, found: Findings) => void;
}

/** Text of `minLength` (1) to `maxLength` characters that XML can carry. */
export function textField(rules: TextRules): Field {
  const { name, example, source, maxLength, minLength = 1, placeholders = false } = rules;
  const inTwiml = rules.inTwiml ?? true;
  const field = { field: name };
  return {
    name,
    example,
    source,
    placeholders,
    control: rules.control ?? { kind: 'text' },
    ...(rules.secrets === undefined ? {} : { secrets: rules.secrets }),
    schema: { type: 'string', minLength, ...(maxLength === undefined ? {} : { maxLength }) },
    check(value, path, found) {
      if (typeof value !== 'string') {
        fault(found, path, 'not-a-text', { field, value: describe(value) });
        return;
      }
      const before = found.issues.length;
      if (value.length < minLength) {
        fault(found, path, 'empty', { field });
      }
      if (maxLength !== undefined && value.length > maxLength) {
        fault(found, path, 'too-long', { field, length: value.length, limit: maxLength });
      }
      if (inTwiml) checkTextContent(field, value, placeholders, path, found, rules.toleratesBraces);
      if (found.issues.length === before) rules.rules?.(value, path, found);
    },
  };
}

/** What a text calls the names in a map or an object. */
export function nameIn(field: FieldName): TextParam {
  return { phrase: 'name-in-field', params: { field: { field } } };
}

/** As texts show the placeholders that there are. */
const PLACEHOLDERS = { caller: '{{caller}}', called: '{{called}}', header: '{{header.X-Name}}' };

/** Characters that XML can carry, and placeholders only where they are filled in. */
export function checkTextContent(
  field: TextParam,
  text: string,
  placeholders: boolean,
  path: Path,
  found: Findings,
  toleratesBraces = false,
): void {
  if (hasIllegalXml(text)) fault(found, path, 'illegal-character', { field });
  if (!placeholders) {
    if (hasPlaceholder(text)) warn(found, path, 'placeholder-not-filled-in', { field });
    return;
  }
  for (const name of findUnknownPlaceholders(text)) {
    const placeholder = quote(name);
    const report = toleratesBraces ? warn : fault;
    report(found, path, 'unknown-placeholder', { field, placeholder, ...PLACEHOLDERS });
  }
}
