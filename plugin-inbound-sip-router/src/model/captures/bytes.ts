/** Reads numbers and text out of the bytes of a capture. */

/** Of `size` bytes; what is beyond the end is zero. */
export function numberAt(bytes: Uint8Array, at: number, size: 1 | 2 | 4, isLittle = false): number {
  let value = 0;
  for (let each = 0; each < size; each += 1) {
    value = value * 256 + (bytes[at + (isLittle ? size - 1 - each : each)] ?? 0);
  }
  return value;
}

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** SIP is UTF-8 (RFC 3261 §7); what is not becomes U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
