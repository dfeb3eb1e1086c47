/** Looks at values of unknown origin without trusting their shape, prototype or depth. */
import { replaceSpans } from '../secrets/secret-place';
import { findSecretsInText } from '../secrets/text-secrets';
import type { TextParam } from '../texts/texts';

/** An object whose own fields may be read: neither null nor an array. */
export type UnknownFields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is UnknownFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field's own value, never one that the prototype lends (`constructor`, `__proto__`). */
export function ownField(fields: UnknownFields, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : undefined;
}

/** What a value is, for a text; never throws and never shows long or secret text. */
export function describe(value: unknown): TextParam {
  if (value === undefined) return { phrase: 'missing' };
  if (value === null) return { phrase: 'null' };
  if (Array.isArray(value)) return { phrase: 'list' };
  if (typeof value === 'string') return { phrase: value === '' ? 'empty' : 'text' };
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'function') return { phrase: 'function' };
  if (typeof value === 'symbol') return { phrase: 'symbol' };
  return { phrase: typeof value === 'bigint' ? 'bigint' : 'object' };
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
