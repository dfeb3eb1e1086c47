/** Whether a field holds a secret that the service keeps and never shows. */
import { isSecretMarker, type JsonValue } from 'route-table';
import { LEFT_OUT_MARKER } from '../../model/draft/left-out-secret';

/** The service knows what the marker means; one that a stored draft left out must be entered again. */
export function isKept(value: JsonValue | undefined): boolean {
  return isMarker(value) && value !== LEFT_OUT_MARKER;
}

export function isMarker(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && isSecretMarker(value);
}
