/** A field of names and values that are handed to the called party. */
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { describe, isFields, quote } from '../findings/untrusted';
import type { UnknownFields } from '../findings/untrusted';
import type { Field, FieldText } from './field';
import type { FieldName, TextParam } from '../texts/texts';
import { checkTextContent, nameIn } from './text-field';

/** Bounds of a map (assumed: Twilio names none; they keep a response far from its 64 kB). */
const MAX_MAP_ENTRIES = 50;
const MAX_MAP_NAME_LENGTH = 128;
const MAX_MAP_VALUE_LENGTH = 1024;

interface MapRules extends FieldText {
  /** Further rule for a name: which text says what is wrong with it, or undefined. */
  readonly nameFault?: (name: string) => 'bad-name:sip-header' | undefined;
  /** Further rules for the map as a whole, asked only when each entry is good. */
  readonly rules?: (map: Readonly<Record<string, string>>, path: Path, found: Findings) => void;
}

/** An object of texts. Placeholders in the values are filled in, names are used as written. */
export function mapField(rules: MapRules): Field {
  const { name, example, source } = rules;
  return {
    name,
    example,
    source,
    placeholders: true,
    control: { kind: 'map' },
    secrets: 'named-values',
    schema: {
      type: 'object',
      maxProperties: MAX_MAP_ENTRIES,
      propertyNames: { minLength: 1, maxLength: MAX_MAP_NAME_LENGTH },
      additionalProperties: { type: 'string', maxLength: MAX_MAP_VALUE_LENGTH },
    },
    check(value, path, found) {
      if (!isFields(value)) {
        fault(found, path, 'not-a-map', { field: { field: name }, value: describe(value) });
        return;
      }
      const before = found.issues.length;
      checkEntries(rules, value, path, found);
      // Each value was checked to be a text.
      const map = value as Readonly<Record<string, string>>;
      if (found.issues.length === before) rules.rules?.(map, path, found);
    },
  };
}

function checkEntries(rules: MapRules, map: UnknownFields, path: Path, found: Findings): void {
  const names = Object.keys(map);
  if (names.length > MAX_MAP_ENTRIES) {
    const counts = { count: names.length, limit: MAX_MAP_ENTRIES };
    fault(found, path, 'too-many-entries', { field: { field: rules.name }, ...counts });
    return;
  }
  for (const name of names) {
    const entry = [...path, name];
    checkName(rules, name, entry, found);
    checkValue(rules.name, name, map[name], entry, found);
  }
}

function checkName(rules: MapRules, name: string, path: Path, found: Findings): void {
  const field = { field: rules.name };
  if (name.trim() === '') fault(found, path, 'bad-name:empty', { field });
  else if (name.length > MAX_MAP_NAME_LENGTH) {
    fault(found, path, 'bad-name:long', { field, limit: MAX_MAP_NAME_LENGTH });
  } else {
    const text = rules.nameFault?.(name);
    if (text !== undefined) fault(found, path, text, { field, name: quote(name) });
  }
  checkTextContent(nameIn(rules.name), name, false, path, found);
}

function checkValue(map: FieldName, name: string, value: unknown, path: Path, found: Findings) {
  const field: TextParam = {
    phrase: 'entry-of-field',
    params: { field: { field: map }, name: quote(name) },
  };
  if (typeof value !== 'string') {
    fault(found, path, 'not-a-text', { field, value: describe(value) });
    return;
  }
  if (value.length > MAX_MAP_VALUE_LENGTH) {
    fault(found, path, 'too-long:entry', { field, limit: MAX_MAP_VALUE_LENGTH });
  }
  checkTextContent(field, value, true, path, found);
}
