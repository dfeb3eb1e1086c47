/** A field of an object with fields of its own. */
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { describe, isFields, ownField } from '../findings/untrusted';
import type { UnknownFields } from '../findings/untrusted';
import { warnOfUnknownFields } from '../validation/unknown-fields';
import type { Field, FieldText } from './field';

interface ObjectRules extends FieldText {
  readonly fields: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  /** Rules across the fields, asked only when each field on its own is good. */
  readonly rules?: (object: UnknownFields, path: Path, found: Findings) => void;
}

export function objectField(rules: ObjectRules): Field {
  const { name, example, source, fields, required = [] } = rules;
  return {
    name,
    example,
    source,
    placeholders: false,
    control: { kind: 'json' },
    // The schema of the whole table describes the fields one by one.
    schema: { type: 'object' },
    fields,
    required,
    check(value, path, found) {
      if (!isFields(value)) {
        fault(found, path, 'not-an-object', { field: { field: name }, value: describe(value) });
        return;
      }
      const before = found.issues.length;
      checkFields(value, fields, required, path, found);
      warnOfUnknownFields(value, Object.keys(fields), path, found);
      if (found.issues.length === before) rules.rules?.(value, path, found);
    },
  };
}

/** Each field that is there, and each that has to be. */
export function checkFields(
  value: UnknownFields,
  fields: Readonly<Record<string, Field>>,
  required: readonly string[],
  path: Path,
  found: Findings,
): void {
  for (const [name, field] of Object.entries(fields)) {
    const inner = ownField(value, name);
    if (inner !== undefined || required.includes(name)) field.check(inner, [...path, name], found);
  }
}
