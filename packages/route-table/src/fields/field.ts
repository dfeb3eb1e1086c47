/** What one field of a row is: enough to validate it, describe it in JSON Schema, edit it and document it. */
import type { Findings, Path } from '../findings/findings';
import type { JsonValue } from '../json-value';
import type { FieldName, UnitName } from '../texts/texts';

/** A JSON Schema (2020-12) or part of one. */
export type JsonSchema = Readonly<Record<string, JsonValue>>;

/** How a person edits the field. */
export type Control =
  | { readonly kind: 'text'; readonly multiline?: boolean; readonly secret?: boolean }
  | {
      readonly kind: 'integer';
      readonly minimum: number;
      readonly maximum: number;
      readonly unit?: UnitName;
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'map' }
  | { readonly kind: 'json' }
  | { readonly kind: 'list'; readonly item: Control };

/** How a value holds secrets: it is one, or has places for them. */
export type SecretForm = 'whole' | 'url' | 'sip-uri' | 'named-values' | 'twiml';

/** What is told to people about a field. */
export interface FieldText {
  /** Names its label and help: `texts.fields[name]`. */
  readonly name: FieldName;
  /** A valid value. */
  readonly example: JsonValue;
  /** Where its rules come from. */
  readonly source: string;
}

/** One field of a row. */
export interface Field extends FieldText {
  readonly control: Control;
  /** Of an object: its fields, and which of them must be there. */
  readonly fields?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  /** Of a list: what its items are. */
  readonly item?: Field;
  /** Whether `{{caller}}`, `{{called}}` and `{{header.X-Name}}` are filled in from the call. */
  readonly placeholders: boolean;
  /** How its value can hold secrets (docs/secrets.md); absent: it is not meant to hold any. */
  readonly secrets?: SecretForm;
  /** Accepts whatever `check` accepts: it knows shape and plain limits, not every rule. */
  readonly schema: JsonSchema;
  /** Adds what is wrong or doubtful with a value that is present. Never throws for what JSON.parse gives. */
  check(value: unknown, path: Path, found: Findings): void;
}
