/** JSON as data from outside. */

/** Undefined if there is no text, or if it is not JSON: JSON itself has no undefined. */
export function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
