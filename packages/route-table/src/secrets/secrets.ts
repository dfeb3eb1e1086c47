/** Hides the secrets of a table behind markers, and puts them back. */
import type { JsonValue } from '../destination';
import type { Issue } from '../issue';
import { isRecord, ownValue, recordOf, type JsonRecord } from '../comparison/json-tree';
import { replaceSecretsInText, type SecretPlace, type SecretReplacer } from './secret-texts';

export type { SecretPlace } from './secret-texts';

/** Stands where a secret stands. Made of characters that a URL, a SIP URI and XML can carry. */
const MARKER = /^__secret_[0-9a-f]{16}__$/;

/** 16 hexadecimal digits that only the holder of a key can make: the same for the same secret in the same kind of place. */
export type Fingerprint = (secret: string, place: SecretPlace) => string;

/** What markers stand for. */
export type KnownSecrets = ReadonlyMap<string, string>;

export function isSecretMarker(text: string): boolean {
  return MARKER.test(text);
}

/**
 * The value with a marker in the place of each secret: options called password, passwords in raw TwiML and SIP URIs,
 * user info of URLs. `known` receives what each marker stands for.
 *
 * Takes anything that JSON can hold: a table, a route, changes of routes.
 */
export function maskSecrets<Value>(
  value: Value,
  fingerprint: Fingerprint,
  known?: Map<string, string>,
): Value {
  return replaceSecrets(value, (secret, place) => {
    if (isSecretMarker(secret)) return secret;
    const marker = `__secret_${fingerprint(secret, place)}__`;
    known?.set(marker, secret);
    return marker;
  });
}

export interface UnmaskedSecrets<Value> {
  readonly value: Value;
  /** Markers that stand for nothing known: to be asked for, never invented. */
  readonly issues: readonly Issue[];
}

/**
 * The value with the secrets back in place of their markers.
 *
 * A marker counts only where a secret of its kind may stand, for user info of a URL and a SIP URI also only with the
 * same host: nobody can move a secret that he cannot read to a place where he can. Without a fingerprint a marker
 * stands for what `known` says wherever it is: for secrets that have just been entered.
 */
export function unmaskSecrets<Value>(
  value: Value,
  known: KnownSecrets,
  fingerprint?: Fingerprint,
): UnmaskedSecrets<Value> {
  const issues: Issue[] = [];
  const unmasked = replaceSecrets(value, (text, place, path) => {
    if (!isSecretMarker(text)) return text;
    const secret = known.get(text);
    if (secret !== undefined && mayStandFor(text, secret, place, fingerprint)) return secret;
    const message = 'A secret stands here that is not known any more: enter it again.';
    issues.push({ code: 'secret-unknown', path, message });
    return text;
  });
  return { value: unmasked, issues };
}

function mayStandFor(
  marker: string,
  secret: string,
  place: SecretPlace,
  fingerprint: Fingerprint | undefined,
): boolean {
  return !fingerprint || `__secret_${fingerprint(secret, place)}__` === marker;
}

type Path = readonly (string | number)[];
type ReplacerAt = (secret: string, place: SecretPlace, path: Path) => string;

function replaceSecrets<Value>(value: Value, replace: ReplacerAt): Value {
  // Only texts are replaced, by texts: the shape is the one that came in.
  return walk(value as unknown as JsonValue, [], replace) as unknown as Value;
}

function walk(value: JsonValue, path: Path, replace: ReplacerAt): JsonValue {
  const here: SecretReplacer = (secret, place) => replace(secret, place, path);
  if (typeof value === 'string') return replaceSecretsInText(value, here);
  if (isRecord(value)) return walkRecord(value, path, replace);
  if (Array.isArray(value)) {
    const items: readonly JsonValue[] = value;
    return items.map((item, index) => walk(item, [...path, index], replace));
  }
  return value;
}

function walkRecord(record: JsonRecord, path: Path, replace: ReplacerAt): JsonValue {
  const isPasswordChange = changesPassword(record);
  return recordOf(
    Object.entries(record).map(([name, value]) => {
      const at = [...path, name];
      const isPassword =
        namesPassword(name) || (isPasswordChange && (name === 'before' || name === 'after'));
      if (isPassword && typeof value === 'string' && value !== '') {
        return [name, replace(value, { kind: 'password' }, at)] as const;
      }
      return [name, walk(value, at, replace)] as const;
    }),
  );
}

/** A change of a field names it in its `path`: `{path: ['options', 'password'], before, after}`. */
function changesPassword(record: JsonRecord): boolean {
  const path = ownValue(record, 'path');
  if (!Array.isArray(path)) return false;
  const last: unknown = (path as readonly unknown[])[path.length - 1];
  return typeof last === 'string' && namesPassword(last);
}

function namesPassword(name: string): boolean {
  return /password/i.test(name);
}
