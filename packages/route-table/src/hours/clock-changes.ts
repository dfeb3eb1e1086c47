/** Finds when the clocks of a time zone change. */
import { DAY_MS, MINUTE_MS, type WallClock } from './wall-clock';

/** How long a repeated hour can be over: no change but those of the date line is larger (IANA tz database). */
const LONGEST_CHANGE_MS = 3 * 60 * MINUTE_MS;

/** Whole minutes, as milliseconds: the wall clock has no seconds. */
export function offsetAt(timeZone: string, instant: number, wallClock: WallClock): number {
  const { day, minute } = wallClock(timeZone, instant);
  const wall = day * DAY_MS + minute * MINUTE_MS;
  return wall - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

/** The first whole minute with the new offset, if the offset differs at both ends. */
export function findClockChange(
  timeZone: string,
  before: number,
  after: number,
  wallClock: WallClock,
): number {
  const old = offsetAt(timeZone, before, wallClock);
  let low = Math.floor(before / MINUTE_MS);
  let high = Math.ceil(after / MINUTE_MS);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timeZone, middle * MINUTE_MS, wallClock) === old) low = middle;
    else high = middle;
  }
  return high * MINUTE_MS;
}

/** When the clocks were put back within the last three hours; undefined if they were not. */
export function lastClockChange(
  timeZone: string,
  instant: number,
  wallClock: WallClock,
): number | undefined {
  const before = instant - LONGEST_CHANGE_MS;
  const wentBack = offsetAt(timeZone, instant, wallClock) < offsetAt(timeZone, before, wallClock);
  return wentBack ? findClockChange(timeZone, before, instant, wallClock) : undefined;
}
