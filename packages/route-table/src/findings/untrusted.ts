/** Looks at values of unknown origin without trusting their shape, prototype or depth. */

/** An object whose own fields may be read: neither null nor an array. */
export type UnknownFields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is UnknownFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field's own value, never one that the prototype lends (`constructor`, `__proto__`). */
export function ownField(fields: UnknownFields, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : undefined;
}

/** What a value is, in a word or two for a message; never throws and never shows long or secret text. */
export function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return value === '' ? 'empty' : 'a text';
  if (typeof value === 'number') return String(value);
  return typeof value === 'boolean' ? String(value) : `a ${typeof value}`;
}

/** Text for a message: at most 60 characters, in quotation marks. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
