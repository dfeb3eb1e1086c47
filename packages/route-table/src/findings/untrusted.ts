/** Looks at values of unknown origin without trusting their shape, prototype or depth. */
import { replaceSpans } from '../secrets/secret-place';
import { findSecretsInText } from '../secrets/text-secrets';

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

/** From the first colon to the last at sign, escaped or not: the user info of a URL, the password of a SIP URI. */
const USER_INFO = /(:[\\/]*)[^]*(@|%40)/i;
/** What follows `password=`, as in raw TwiML. */
const PASSWORD = /(password[\w:.-]*\s*=)[^]*/i;

/** Text for a message: at most 60 characters, in quotation marks, with `***` for what may be secret. */
export function quote(text: string): string {
  const known = replaceSpans(text, findSecretsInText(text), () => '***');
  const shown = known.replace(USER_INFO, '$1***$2').replace(PASSWORD, '$1***');
  return JSON.stringify(shown.length > 60 ? `${shown.slice(0, 57)}…` : shown);
}
