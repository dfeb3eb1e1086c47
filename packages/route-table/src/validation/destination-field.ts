/** A field of a destination that has fields of its own: a step of a plan, a member of a team. */
import { checkDestination, DESTINATION_FIELDS } from './check-destination';
import { warnOfUnknownFields } from './unknown-fields';
import type { Field, FieldText } from '../fields/field';
import { checkFields } from '../fields/object-field';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { describe, isFields, ownField, type UnknownFields } from '../findings/untrusted';

interface DestinationRules extends FieldText {
  /** What it has beside its destination. It has to have an `id`. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Name of its definition in the schema of the table. */
  readonly definition: string;
  /** Says what is wrong with a type that cannot be used here, and returns false. */
  readonly checkType: (type: unknown, path: Path, found: Findings) => boolean;
  /** Further rules. The destination need not be valid. */
  readonly rules?: (destination: UnknownFields, path: Path, found: Findings) => void;
}

export function destinationField(rules: DestinationRules): Field {
  const { name, example, source, fields, definition } = rules;
  return {
    name,
    example,
    source,
    placeholders: true,
    control: { kind: 'json' },
    schema: { $ref: `#/$defs/${definition}` },
    check(value, path, found) {
      if (!isFields(value)) {
        fault(found, path, 'not-an-object', { field: { field: name }, value: describe(value) });
        return;
      }
      checkFields(value, fields, ['id'], path, found);
      if (!rules.checkType(ownField(value, 'type'), [...path, 'type'], found)) return;
      checkDestination(value, path, found, true);
      rules.rules?.(value, path, found);
      warnOfUnknownFields(value, [...Object.keys(fields), ...DESTINATION_FIELDS], path, found);
    },
  };
}
