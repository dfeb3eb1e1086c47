/** Between instants and what a clock in a time zone shows: instants with their offset, and times of day. */
import { DAY_MS, MINUTE_MS, MINUTES_A_DAY, type WallClock } from './wall-clock';

/** The farthest that a zone is from UTC (IANA tz database: Pacific/Kiritimati). */
const MAX_OFFSET_MS = 14 * 60 * MINUTE_MS;

/** An instant (milliseconds since 1970 UTC) as the zone writes it, to the second: `2026-11-28T09:02:05-05:00`. */
export function writeInstant(timeZone: string, instant: number, wallClock: WallClock): string {
  const wall = wallClock(timeZone, instant);
  const offset = wall.day * MINUTES_A_DAY + wall.minute - Math.floor(instant / MINUTE_MS);
  const local = new Date(instant + offset * MINUTE_MS).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${local}${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/**
 * The next instant after `now` at which the clock of the zone shows this minute of the day (0 to 1,439); both instants
 * in milliseconds since 1970 UTC. On a day on which it never comes, the day after counts.
 */
export function nextTimeOfDay(
  timeZone: string,
  minute: number,
  now: number,
  wallClock: WallClock,
): number {
  const { day } = wallClock(timeZone, now);
  for (let next = day; next <= day + 2; next += 1) {
    const found = instantsAt(timeZone, next, minute, wallClock).find((instant) => instant > now);
    if (found !== undefined) return found;
  }
  throw new RangeError(`${timeZone} never shows minute ${minute}.`);
}

/**
 * The instants at which the clock of the zone shows this minute of this day (days since 1970-01-01). None if the clocks
 * leave it out, two if it comes twice, in order.
 */
export function instantsAt(
  timeZone: string,
  day: number,
  minute: number,
  wallClock: WallClock,
): readonly number[] {
  const asUtc = day * DAY_MS + minute * MINUTE_MS;
  const offsets = new Set<number>();
  for (let probe = asUtc - MAX_OFFSET_MS; probe <= asUtc + MAX_OFFSET_MS; probe += MAX_OFFSET_MS) {
    const wall = wallClock(timeZone, probe);
    offsets.add(
      wall.day * DAY_MS + wall.minute * MINUTE_MS - Math.floor(probe / MINUTE_MS) * MINUTE_MS,
    );
  }
  return [...offsets]
    .map((offset) => asUtc - offset)
    .filter((instant) => {
      const wall = wallClock(timeZone, instant);
      return wall.day === day && wall.minute === minute;
    })
    .sort((one, other) => one - other);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
