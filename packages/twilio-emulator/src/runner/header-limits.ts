/** Whether headers are more than Twilio lets through, of a request as of an answer. */
import { MAX_HEADER_BYTES, MAX_HEADERS } from './behaviours';

/** `rawHeaders`: names and values in turn. */
export function areHeadersTooLarge(rawHeaders: readonly string[]): boolean {
  const bytes = rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 0);
  return bytes > MAX_HEADER_BYTES || rawHeaders.length / 2 > MAX_HEADERS;
}
