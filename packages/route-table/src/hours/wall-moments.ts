/** Finds the instants at which the clock of a time zone may show given minutes of its days. */
import { findClockChange, offsetAt } from './clock-changes';
import { DAY_MS, MINUTE_MS, type WallClock } from './wall-clock';

/** How often the offset of a zone is looked at; two changes of clocks are never so close (IANA tz database). */
const SAMPLE_MS = 6 * 60 * MINUTE_MS;

/**
 * Instants after `begin` and up to `end` (milliseconds since 1970 UTC), in no order: each at which the clock shows one
 * of the minutes, both times if it shows it twice, and each at which the clocks change. Some may be neither.
 *
 * @param minutesOf minutes since midnight of a local day, by its day number; beyond 1,440 they are on the next day.
 */
export function momentsWithin(
  timeZone: string,
  begin: number,
  end: number,
  minutesOf: (day: number) => readonly number[],
  wallClock: WallClock,
): readonly number[] {
  const { offsets, clockChanges } = clocksWithin(timeZone, begin, end, wallClock);
  const moments = new Set(clockChanges);
  const firstDay = wallClock(timeZone, begin).day - 1;
  const lastDay = wallClock(timeZone, end).day + 1;
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (const minute of minutesOf(day)) {
      const asUtc = day * DAY_MS + minute * MINUTE_MS;
      for (const offset of offsets) moments.add(asUtc - offset);
    }
  }
  return [...moments].filter((moment) => begin < moment && moment <= end);
}

/** Offsets from UTC, in milliseconds, that the zone has around the span, and when it goes from one to the other. */
function clocksWithin(timeZone: string, begin: number, end: number, wallClock: WallClock) {
  const offsets = new Set<number>();
  const clockChanges: number[] = [];
  let last = begin - SAMPLE_MS;
  offsets.add(offsetAt(timeZone, last, wallClock));
  for (let next = begin; ; next = Math.min(next + SAMPLE_MS, end + SAMPLE_MS)) {
    const offset = offsetAt(timeZone, next, wallClock);
    offsets.add(offset);
    if (offset !== offsetAt(timeZone, last, wallClock)) {
      clockChanges.push(findClockChange(timeZone, last, next, wallClock));
    }
    last = next;
    if (next >= end + SAMPLE_MS) return { offsets, clockChanges };
  }
}
