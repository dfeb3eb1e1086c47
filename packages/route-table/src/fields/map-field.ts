/** A field of names and values that are handed to the called party. */
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { describe, isFields, quote } from '../findings/untrusted';
import type { UnknownFields } from '../findings/untrusted';
import type { Field, FieldText } from './field';
import { labelWith } from './label-with';
import { checkTextContent } from './text-field';

/** Bounds of a map (assumed: Twilio names none; they keep a response far from its 64 kB). */
const MAX_MAP_ENTRIES = 50;
const MAX_MAP_NAME_LENGTH = 128;
const MAX_MAP_VALUE_LENGTH = 1024;

interface MapRules extends FieldText {
  /** Further rule for a name: what is wrong with it, or undefined. */
  readonly nameFault?: (name: string) => string | undefined;
  /** Further rules for the map as a whole, asked only when each entry is good. */
  readonly rules?: (map: Readonly<Record<string, string>>, path: Path, found: Findings) => void;
}

/** An object of texts. Placeholders in the values are filled in, names are used as written. */
export function mapField(rules: MapRules): Field {
  const { label, help, example, source } = rules;
  return {
    label,
    help,
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
        const message = `${labelWith(label, 'is')} ${describe(value)}: give an object of names and texts.`;
        fault(found, path, 'not-a-map', message);
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
    const message = `${labelWith(rules.label, 'has')} ${names.length} entries: the limit is ${MAX_MAP_ENTRIES}.`;
    fault(found, path, 'too-many-entries', message);
    return;
  }
  for (const name of names) {
    const entry = [...path, name];
    checkName(rules, name, entry, found);
    checkValue(rules.label, name, map[name], entry, found);
  }
}

function checkName(rules: MapRules, name: string, path: Path, found: Findings): void {
  const reason =
    name.trim() === ''
      ? 'an empty name: give it a name'
      : name.length > MAX_MAP_NAME_LENGTH
        ? `a name longer than ${MAX_MAP_NAME_LENGTH} characters: shorten it`
        : rules.nameFault?.(name);
  if (reason !== undefined)
    fault(found, path, 'bad-name', `${labelWith(rules.label, 'has')} ${reason}.`);
  checkTextContent(`${rules.label}: a name`, name, false, path, found);
}

function checkValue(label: string, name: string, value: unknown, path: Path, found: Findings) {
  const entry = `${label}: ${quote(name)}`;
  if (typeof value !== 'string') {
    fault(found, path, 'not-a-text', `${entry} is ${describe(value)}: give a text.`);
    return;
  }
  if (value.length > MAX_MAP_VALUE_LENGTH) {
    const message = `${entry} is longer than ${MAX_MAP_VALUE_LENGTH} characters: shorten it.`;
    fault(found, path, 'too-long', message);
  }
  checkTextContent(entry, value, true, path, found);
}
