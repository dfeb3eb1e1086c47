/** A field of a JSON object whose texts may have placeholders. */
import type { JsonValue } from '../json-value';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import type { CallContext } from '../twiml/call-context';
import { fillIn } from '../twiml/placeholders';
import { describe, isFields } from '../findings/untrusted';
import type { Field, FieldText } from './field';
import type { FieldName } from '../texts/texts';
import { checkTextContent, nameIn } from './text-field';

/** Levels of objects and lists in each other (assumed: nobody needs more, and no code here can overflow). */
const MAX_JSON_DEPTH = 32;

/** An object as JSON can hold it, at most `MAX_JSON_DEPTH` deep. */
export function jsonObjectField({ name, example, source }: FieldText): Field {
  return {
    name,
    example,
    source,
    placeholders: true,
    control: { kind: 'json' },
    schema: { type: 'object' },
    check(value, path, found) {
      if (isFields(value)) checkJson(name, value, path, 1, found);
      else fault(found, path, 'not-an-object', { field: { field: name }, value: describe(value) });
    },
  };
}

function checkJson(field: FieldName, value: unknown, path: Path, depth: number, found: Findings) {
  if (typeof value === 'string') checkTextContent({ field }, value, true, path, found);
  else if (typeof value === 'object' && value !== null) {
    if (depth > MAX_JSON_DEPTH) {
      fault(found, path, 'too-deep:in-field', { field: { field }, limit: MAX_JSON_DEPTH });
      return;
    }
    const isList = Array.isArray(value);
    for (const [name, inner] of Object.entries(value)) {
      if (!isList) checkTextContent(nameIn(field), name, false, path, found);
      if (inner === undefined && !isList) continue;
      checkJson(field, inner, [...path, isList ? Number(name) : name], depth + 1, found);
    }
  } else if (!isJsonScalar(value)) {
    fault(found, path, 'not-json:in-field', { field: { field }, value: describe(value) });
  }
}

function isJsonScalar(value: unknown): boolean {
  return value === null || typeof value === 'boolean' || Number.isFinite(value);
}

/** The value with the placeholders of its texts filled in; names stay as they are. */
export function fillInJson(value: JsonValue, call: CallContext): JsonValue {
  if (typeof value === 'string') return fillIn(value, call);
  if (typeof value !== 'object' || value === null) return value;
  if (isJsonList(value)) return value.map((inner) => fillInJson(inner, call));
  // fromEntries defines fields, where assigning `__proto__` would not.
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, fillInJson(inner, call)]),
  );
}

function isJsonList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
