/** A short tag of a file's content, to tell the tables of one account apart in a log. */

/** Odd multipliers with well-spread bits (the finaliser constants of MurmurHash3 and xxHash32). */
const MIX_ONE = 0x85ebca6b;
const MIX_TWO = 0x9e3779b1;

/**
 * 12 hexadecimal digits; another content has another tag but for one case in 2^48. No protection against intent.
 *
 * Not node:crypto: loading it and hashing 9 MB took 14 ms of a start that has a budget of half a table's reading.
 */
export function contentTag(content: Uint8Array): string {
  const words = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const whole = content.byteLength - (content.byteLength % 4);
  let one = content.byteLength | 0;
  let two = ~one;
  for (let at = 0; at < whole; at += 4) {
    const word = words.getInt32(at, true);
    one = Math.imul(one ^ word, MIX_ONE);
    one ^= one >>> 15;
    two = Math.imul(two ^ word, MIX_TWO);
    two ^= two >>> 13;
  }
  for (let at = whole; at < content.byteLength; at += 1) {
    const byte = words.getUint8(at) + 1;
    one = Math.imul(one ^ byte, MIX_ONE);
    two = Math.imul(two ^ byte, MIX_TWO);
    one ^= one >>> 15;
    two ^= two >>> 13;
  }
  return hex(one) + hex(two).slice(0, 4);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
