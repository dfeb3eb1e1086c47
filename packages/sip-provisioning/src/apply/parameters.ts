/** Turns fields of a change into request parameters, under Twilio's names. */
import type { Fields } from '../resources/resource';

type Names<Name extends string> = Readonly<Record<string, Name>>;

/** Texts; none is sent as the empty text, which clears. */
export function texts<Name extends string>(
  fields: Fields | null,
  names: Names<Name>,
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const [field, value] of Object.entries(fields ?? {})) {
    const name = names[field];
    if (name !== undefined) found[name] = value === null ? '' : String(value);
  }
  return found;
}

/** Methods, which say nothing and are not sent if there is no URL. */
export function methods<Name extends string>(
  fields: Fields | null,
  names: Names<Name>,
): Partial<Record<Name, string>> {
  const given = Object.entries(fields ?? {}).filter(([, value]) => value !== null);
  return texts(Object.fromEntries(given), names);
}

export function flags<Name extends string>(
  fields: Fields | null,
  names: Names<Name>,
): Partial<Record<Name, boolean>> {
  const found: Partial<Record<Name, boolean>> = {};
  for (const [field, value] of Object.entries(fields ?? {})) {
    const name = names[field];
    if (name !== undefined) found[name] = value === true;
  }
  return found;
}

/** A reference as a SID; none is sent as the empty text. */
export function reference<Name extends string>(
  fields: Fields | null,
  field: string,
  name: Name,
  sidOf: (target: string) => string,
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  const value = fields?.[field];
  if (value !== undefined) found[name] = typeof value === 'string' ? sidOf(value) : '';
  return found;
}
