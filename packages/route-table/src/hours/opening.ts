/** Reads openings such as `08:00-12:00`. */
import { MINUTES_A_DAY } from './wall-clock';

/**
 * Minutes since midnight of the day on which the opening begins: `begin` from 0 to 1,439, `end` from 1 to 2,879. The
 * end does not belong to it. Beyond 1,440 it is on the next day.
 */
export interface Opening {
  readonly begin: number;
  readonly end: number;
}

const OPENING = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/;

/** Undefined if the text is not an opening, or would be empty: `08:00-08:00`. */
export function parseOpening(text: string): Opening | undefined {
  const found = OPENING.exec(text);
  if (!found) return undefined;
  const [, beginHour, beginMinute, endHour, endMinute] = found.map(Number);
  const begin = (beginHour ?? 0) * 60 + (beginMinute ?? 0);
  const end = (endHour ?? 0) * 60 + (endMinute ?? 0);
  if (end > MINUTES_A_DAY || begin === end) return undefined;
  // 24:00 is the end of the same day, 00:00 that of the next day's first moment: both are minute 1,440.
  return { begin, end: end > begin ? end : end + MINUTES_A_DAY };
}

/** Whether two openings that begin on the same day have a moment in common. */
export function openingsOverlap(a: Opening, b: Opening): boolean {
  return a.begin < b.end && b.begin < a.end;
}
