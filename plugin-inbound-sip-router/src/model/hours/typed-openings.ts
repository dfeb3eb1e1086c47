/** Openings of a day as people type them, such as `8-12, 13-17:30`, and as the table holds them. */

const TIME = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?`;
const OPENING = new RegExp(String.raw`^${TIME}\s*(?:-|–|—|to|until)\s*${TIME}$`, 'i');
const ALL_DAY = /^(?:24\s*h(?:ours)?|all day|open)$/i;
const CLOSED = /^(?:closed|-|–|—)?$/i;

/** `HH:MM-HH:MM` for each; none for nothing and `closed`. What cannot be read stays as typed: validation names it. */
export function openingsOf(text: string): readonly string[] {
  if (CLOSED.test(text.trim())) return [];
  return text
    .split(/[,;&]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readOpening(part) ?? part);
}

export function openingsText(openings: readonly string[]): string {
  return openings.join(', ');
}

function readOpening(part: string): string | undefined {
  if (ALL_DAY.test(part)) return '00:00-24:00';
  const found = OPENING.exec(part);
  if (!found) return undefined;
  const [, hour, minute, half, endHour, endMinute, endHalf] = found;
  const end = minuteOf(endHour, endMinute, endHalf);
  const begin = beginOf(hour, minute, half ?? endHalf, end, half === undefined);
  return begin === undefined || end === undefined ? undefined : `${clock(begin)}-${clock(end)}`;
}

/** In `1-5pm` the first one is in the afternoon too; in `8-5pm` it is not. */
function beginOf(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
  end: number | undefined,
  isTaken: boolean,
): number | undefined {
  const begin = minuteOf(hour, minute, half);
  const isAfter = begin === undefined || end === undefined || begin >= end;
  return isTaken && isAfter ? minuteOf(hour, minute, undefined) : begin;
}

function minuteOf(
  hourText: string | undefined,
  minuteText: string | undefined,
  half: string | undefined,
): number | undefined {
  const [written, minute] = [Number(hourText), Number(minuteText ?? 0)];
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hour =
    half === undefined ? written : (written % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const total = hour * 60 + minute;
  return minute > 59 || total > 24 * 60 ? undefined : total;
}

/** Minutes of the day as a clock shows them: `08:05`. */
export function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
