/** Takes values out of JSON from outside, by name and kind. */

/** An answer is not what the admin API gives; `message` names the field. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (isObject(value)) return value;
  throw new MalformedAnswer('object');
}

export function textOf(value: unknown, name: string): string {
  const text = optionalTextOf(value, name);
  if (text === undefined) throw new MalformedAnswer(name);
  return text;
}

export function optionalTextOf(value: unknown, name: string): string | undefined {
  const text = objectOf(value)[name];
  if (text === undefined || typeof text === 'string') return text;
  throw new MalformedAnswer(name);
}

export function numberOf(value: unknown, name: string): number {
  const number = objectOf(value)[name];
  if (typeof number === 'number') return number;
  throw new MalformedAnswer(name);
}

export function flagOf(value: unknown, name: string): boolean {
  const flag = objectOf(value)[name];
  if (typeof flag === 'boolean') return flag;
  throw new MalformedAnswer(name);
}

export function listOf(value: unknown, name: string): readonly unknown[] {
  const list = objectOf(value)[name];
  if (Array.isArray(list)) return list;
  throw new MalformedAnswer(name);
}

/** Undefined for a text that is not JSON. The error of JSON.parse quotes the text, secrets and all: it goes nowhere. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
