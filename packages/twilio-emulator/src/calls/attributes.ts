/** Reads attributes of TwiML, with Twilio's defaults for what is not understood. Pure. */

/** A number, 0 or more; `otherwise` when it is left out or is not one. */
export function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : otherwise;
}

/** POST unless GET is said. */
export function methodOf(
  attributes: Readonly<Record<string, string>>,
  name = 'method',
): 'GET' | 'POST' {
  return attributes[name]?.toUpperCase() === 'GET' ? 'GET' : 'POST';
}
