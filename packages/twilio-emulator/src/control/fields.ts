/** Reads the JSON of control requests, with messages that say what is wrong. */
import { ControlError } from './control-api';

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a JSON object; none for an empty body. */
export function readFields(json: unknown): Readonly<Record<string, unknown>> {
  if (json === undefined) return {};
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    throw new ControlError('Send a JSON object.');
  }
  return json as Record<string, unknown>;
}

export function optionalNumber(fields: Readonly<Record<string, unknown>>, name: string) {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw new ControlError(`"${name}" is a number, 0 or more.`);
  }
  return value;
}

export function optionalText(fields: Readonly<Record<string, unknown>>, name: string) {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new ControlError(`"${name}" is a text.`);
  return value;
}

export function optionalFlag(fields: Readonly<Record<string, unknown>>, name: string) {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'boolean') throw new ControlError(`"${name}" is true or false.`);
  return value;
}

/** Those of the fields that are there. */
export function optionalTexts<Name extends string>(
  fields: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = optionalText(fields, name);
    if (text !== undefined) found[name] = text;
  }
  return found;
}
