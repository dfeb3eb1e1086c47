/** Secrets that were left out when a draft was kept in the browser: they must be entered again. */
import { isRecord, secretMarkersIn, type Issue, type JsonValue } from 'route-table';
import type { Texts } from '../../texts/texts';

/** Digits that belong to no secret: the service makes its own from the secret itself. */
export const LEFT_OUT_FINGERPRINT = '0000000000000000';
/** Takes the place of a secret that only this browser knows. It says nothing of the secret: it is always the same. */
export const LEFT_OUT_MARKER = `__secret_${LEFT_OUT_FINGERPRINT}__`;

/** How many there are in a value. */
export function countLeftOut(value: unknown): number {
  return secretMarkersIn(value).filter((marker) => marker === LEFT_OUT_MARKER).length;
}

/** One issue for each; paths begin at the value. */
export function leftOutSecrets(value: object, texts: Texts): readonly Issue[] {
  const text = JSON.stringify(value);
  if (!text.includes(LEFT_OUT_MARKER)) return [];
  // Just written as JSON.
  return pathsIn(JSON.parse(text) as JsonValue, []).map((path) => ({
    code: 'secret-left-out',
    path,
    message: texts.editor.secretLeftOut,
  }));
}

function pathsIn(value: JsonValue, path: Issue['path']): readonly Issue['path'][] {
  if (typeof value === 'string') return value.includes(LEFT_OUT_MARKER) ? [path] : [];
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]));
  }
  if (!Array.isArray(value)) return [];
  const items: readonly JsonValue[] = value;
  return items.flatMap((inner, index) => pathsIn(inner, [...path, index]));
}
