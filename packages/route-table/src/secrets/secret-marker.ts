/** Markers: what is shown in place of secrets. Made of characters that a URL, a SIP URI and XML can carry. */

const MARKER = /^__secret_[0-9a-f]{16}__$/;
const MARKERS = /__secret_[0-9a-f]{16}__/g;
/** Every marker begins so; a text without it needs no closer look. */
const BEGINNING = '__secret_';

/** Whether the whole text is a marker. */
export function isSecretMarker(text: string): boolean {
  return MARKER.test(text);
}

/** The marker with these 16 hexadecimal digits. */
export function secretMarker(digits: string): string {
  return `${BEGINNING}${digits}__`;
}

/** The markers in a text, or in the texts of anything that JSON can hold; repeated as often as they occur. */
export function secretMarkersIn(value: unknown): readonly string[] {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
  return text?.includes(BEGINNING) === true ? (text.match(MARKERS) ?? []) : [];
}

/** The text with each marker replaced. */
export function replaceSecretMarkers(text: string, replace: (marker: string) => string): string {
  return text.includes(BEGINNING) ? text.replace(MARKERS, replace) : text;
}
