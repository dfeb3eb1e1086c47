/** Keeps secrets that were entered into the draft when a file that was exported without them comes back. */
import {
  replaceRowSecrets,
  secretMarkersIn,
  type SecretPlace,
  type SecretValue,
} from 'route-table';
import { LEFT_OUT_MARKER } from '../draft/left-out-secret';

/** The row of a file with the secrets of the draft's own row, each only in the very place that it was entered in. */
export function keepEnteredSecrets(row: unknown, own: unknown): unknown {
  if (!secretMarkersIn(row).includes(LEFT_OUT_MARKER)) return row;
  const entered = new Map<string, SecretValue>();
  replaceRowSecrets(own, '', (secret, place) => {
    entered.set(nameOf(place), secret);
    return secret;
  });
  return replaceRowSecrets(row, '', (secret, place) =>
    secret === LEFT_OUT_MARKER ? (entered.get(nameOf(place)) ?? secret) : secret,
  );
}

function nameOf({ kind, boundTo, within, at }: SecretPlace): string {
  return JSON.stringify([kind, boundTo, within, at]);
}
