/** How large an answer to Twilio may be. */

/** Bytes: 64 kB (Twilio docs, errors/11750; docs). */
export const MAX_RESPONSE_BYTES = 64 * 1024;

/** Length of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair counts two bytes of the pair's four.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
