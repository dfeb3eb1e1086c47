/** The key with which a recording can be played: whoever was given the task has it, and nobody can make it up. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Hexadecimal digits: 128 bits. */
const KEY_DIGITS = 32;
const RECORDING_SID = /^RE[0-9a-f]{32}$/;

export function isRecordingSid(value: unknown): value is string {
  return typeof value === 'string' && RECORDING_SID.test(value);
}

export function playKey(recordingSid: string, authToken: string): string {
  return createHmac('sha256', authToken)
    .update(`play ${recordingSid}`)
    .digest('hex')
    .slice(0, KEY_DIGITS);
}

export function isPlayKey(given: unknown, recordingSid: string, authToken: string): boolean {
  const expected = Buffer.from(playKey(recordingSid, authToken));
  if (typeof given !== 'string' || given.length !== KEY_DIGITS) return false;
  const bytes = Buffer.from(given);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}
