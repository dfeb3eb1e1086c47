/** Turns the bytes of a file into text, in the encodings that spreadsheets write. */

/** By its mark, or as UTF-16 without one (PowerShell), else UTF-8; what is not UTF-8 is the encoding of Windows in the west (Excel's plain CSV). */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== undefined) return new TextDecoder(unmarked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** How much of a file is looked at. */
const SAMPLE_BYTES = 200;
const MAJORITY = 4;

/** A text of another encoding has no zero bytes; one of UTF-16 has them in every other place, for what is ASCII. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const isUtf16 = sample.length >= 4 && even + odd > sample.length / 4;
  if (!isUtf16) return undefined;
  // A few characters (Ā, 一) have a zero byte in the other place.
  if (odd > even * MAJORITY) return 'utf-16le';
  return even > odd * MAJORITY ? 'utf-16be' : undefined;
}
