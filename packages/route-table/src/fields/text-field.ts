/** A field of free text. */
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { findUnknownPlaceholders, hasPlaceholder } from '../twiml/placeholders';
import { hasIllegalXml } from '../twiml/xml';
import { describe, quote } from '../findings/untrusted';
import type { Control, Field, FieldText, SecretForm } from './field';
import { labelWith } from './label-with';

interface TextRules extends FieldText {
  /** Characters, as JavaScript counts them; absent means no limit. */
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly placeholders?: boolean;
  /** False for texts that never go into TwiML: any character goes, and braces mean nothing. */
  readonly inTwiml?: boolean;
  readonly control?: Control;
  readonly secrets?: SecretForm;
  /** Further rules, asked only when the text as such is good. */
  readonly rules?: (text: string, path: Path, found: Findings) => void;
}

/** Text of `minLength` (1) to `maxLength` characters that XML can carry. */
export function textField(rules: TextRules): Field {
  const { label, help, example, source, maxLength, minLength = 1, placeholders = false } = rules;
  const inTwiml = rules.inTwiml ?? true;
  return {
    label,
    help,
    example,
    source,
    placeholders,
    control: rules.control ?? { kind: 'text' },
    ...(rules.secrets === undefined ? {} : { secrets: rules.secrets }),
    schema: { type: 'string', minLength, ...(maxLength === undefined ? {} : { maxLength }) },
    check(value, path, found) {
      if (typeof value !== 'string') {
        fault(
          found,
          path,
          'not-a-text',
          `${labelWith(label, 'is')} ${describe(value)}: give a text.`,
        );
        return;
      }
      const before = found.issues.length;
      if (value.length < minLength) {
        fault(found, path, 'empty', `${labelWith(label, 'is')} empty: give a value.`);
      }
      if (maxLength !== undefined && value.length > maxLength) {
        const lengths = `${value.length} characters long, the limit is ${maxLength}`;
        fault(found, path, 'too-long', `${labelWith(label, 'is')} ${lengths}: shorten it.`);
      }
      if (inTwiml) checkTextContent(label, value, placeholders, path, found);
      if (found.issues.length === before) rules.rules?.(value, path, found);
    },
  };
}

/** Characters that XML can carry, and placeholders only where they are filled in. */
export function checkTextContent(
  label: string,
  text: string,
  placeholders: boolean,
  path: Path,
  found: Findings,
): void {
  if (hasIllegalXml(text)) {
    const what = 'a control character or half a surrogate pair, which XML cannot carry';
    fault(found, path, 'illegal-character', `${labelWith(label, 'holds')} ${what}: remove it.`);
  }
  if (!placeholders) {
    if (hasPlaceholder(text)) {
      const what = 'used as written: placeholders are not filled in here';
      warn(found, path, 'placeholder-not-filled-in', `${labelWith(label, 'is')} ${what}.`);
    }
    return;
  }
  for (const name of findUnknownPlaceholders(text)) {
    const known = '{{caller}}, {{called}} or {{header.X-Name}}';
    const message = `${labelWith(label, 'has')} the unknown placeholder ${quote(name)}: use ${known}.`;
    fault(found, path, 'unknown-placeholder', message);
  }
}
