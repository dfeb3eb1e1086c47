/** Keeps secrets that were entered into the draft out of a file, and in the draft. */
import { isRecord, maskSecrets, ownValue, type JsonValue } from 'route-table';
import { LEFT_OUT_FINGERPRINT } from '../draft/left-out-secret';

/** Takes the place, in a file, of a secret that only this browser knows. It says nothing of the secret: it is always the same. */
const MARKER = `__secret_${LEFT_OUT_FINGERPRINT}__`;

/** The value with a marker in place of each secret; markers of the service stay. */
export function hideEnteredSecrets<Value>(value: Value): Value {
  return maskSecrets(value, () => LEFT_OUT_FINGERPRINT);
}

/** The row of a file with the secrets of the draft's own row, in each field that is but for them the same. */
export function keepEnteredSecrets(row: unknown, own: unknown): unknown {
  if (!JSON.stringify(row).includes(MARKER)) return row;
  // Both are JSON: one was read from a file, the other is stored as such.
  return kept(row as JsonValue, own as JsonValue | undefined);
}

function kept(value: JsonValue, own: JsonValue | undefined): JsonValue {
  if (typeof value === 'string') {
    const isSame = typeof own === 'string' && value !== own && isHidden(value, own);
    return isSame ? own : value;
  }
  if (!isRecord(value) || !isRecord(own)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name.toLowerCase().includes('password') && inner === MARKER
        ? (ownValue(own, name) ?? inner)
        : kept(inner, ownValue(own, name)),
    ]),
  );
}

/** Whether the text is the other one with its secrets hidden, as they are in URLs, SIP URIs and TwiML. */
function isHidden(text: string, secret: string): boolean {
  return text === hideEnteredSecrets(secret);
}
