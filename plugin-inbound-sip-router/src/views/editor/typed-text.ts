/** How what is typed into a field becomes the value that the form holds, and back, with nothing lost. */
import { isRecord, type JsonValue } from 'route-table';

/** A whole number; other texts stay as typed, and validation says that they are none. */
export function integerOf(text: string): JsonValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return /^-?[0-9]{1,15}$/.test(trimmed) ? Number(trimmed) : text;
}

export function textOf(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** An object; a text that is not one yet stays a text, which the form may hold. */
export function jsonOf(text: string): JsonValue | undefined {
  if (text.trim() === '') return undefined;
  const value = parseJson(text);
  return isRecord(value) ? value : text;
}

/** Objects are laid out for people; a text is what somebody typed that is not an object yet. */
export function jsonText(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
}

function parseJson(text: string): JsonValue | undefined {
  try {
    // What JSON.parse gives is a JsonValue.
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** One row of a map, as it is on the screen. `id` stays the same while it is renamed. */
export interface Entry {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

/**
 * An object of names and values. If a name appears twice, which no object can hold, a list of pairs: the form may
 * hold that, and validation says that it is not a map. Rows without name and value do not count.
 */
export function mapOf(entries: readonly Entry[]): JsonValue | undefined {
  const pairs = writtenEntries(entries).map(({ name, value }) => [name, value] as const);
  if (pairs.length === 0) return undefined;
  return hasTwins(entries) ? pairs : Object.fromEntries(pairs);
}

export function entriesOf(value: JsonValue | undefined): readonly Entry[] {
  return pairsOf(value).map(([name, one], id) => ({ id, name, value: textOf(one) }));
}

function hasTwins(entries: readonly Entry[]): boolean {
  const names = writtenEntries(entries).map(({ name }) => name);
  return new Set(names).size < names.length;
}

function writtenEntries(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ name, value }) => name !== '' || value !== '');
}

function pairsOf(value: JsonValue | undefined): readonly (readonly [string, JsonValue?])[] {
  if (isRecord(value)) return Object.entries(value);
  return isList(value) ? value.filter(isList).map(([name, one]) => [textOf(name), one]) : [];
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The items that are not empty. */
export function listOf(items: readonly string[]): JsonValue | undefined {
  const written = items.filter((item) => item !== '');
  return written.length === 0 ? undefined : written;
}

export function itemsOf(value: JsonValue | undefined): readonly string[] {
  return isList(value) ? value.map(textOf) : [];
}
