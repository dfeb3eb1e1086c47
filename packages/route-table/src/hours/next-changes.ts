/** Finds the moments at which hours change their state. */
import type { CompiledHours } from './compile-hours';
import type { HoursState } from './hours';
import { findClockChange, offsetAt } from './clock-changes';
import { hoursAt } from './hours-at';
import { DAY_MS, MINUTE_MS, MINUTES_A_DAY, type WallClock } from './wall-clock';

export interface HoursChange {
  /** Milliseconds since 1970 UTC: the first one at which the new state holds. */
  readonly instant: number;
  readonly before: HoursState;
  readonly after: HoursState;
}

/** How often the offset of a zone is looked at; two changes of clocks are never so close (IANA tz database). */
const SAMPLE_MS = 6 * 60 * MINUTE_MS;

/**
 * The changes after `from` and up to `until`, at most `limit`, in order; both in milliseconds since 1970 UTC.
 *
 * A state can change only when the wall clock reaches a begin, an end or midnight, when the clocks change, and at both
 * ends of a switch. All these moments are collected and looked at, so that a year costs some thousand looks, not half
 * a million.
 */
export function nextChanges(
  hours: CompiledHours,
  from: number,
  until: number,
  wallClock: WallClock,
  limit = Infinity,
): readonly HoursChange[] {
  const changes: HoursChange[] = [];
  let before = hoursAt(hours, from, wallClock).state;
  for (let begin = from; begin < until && changes.length < limit; begin += DAY_MS) {
    const end = Math.min(begin + DAY_MS, until);
    for (const instant of momentsWithin(hours, begin, end, wallClock)) {
      const after = hoursAt(hours, instant, wallClock).state;
      if (after !== before) changes.push({ instant, before, after });
      before = after;
      if (changes.length >= limit) break;
    }
  }
  return changes;
}

/** Instants after `begin` and up to `end` at which the state may change, in order. */
function momentsWithin(
  hours: CompiledHours,
  begin: number,
  end: number,
  wallClock: WallClock,
): readonly number[] {
  const { offsets, clockChanges } = clocksWithin(hours.timeZone, begin, end, wallClock);
  const moments = new Set(clockChanges);
  const firstDay = wallClock(hours.timeZone, begin).day - 1;
  const lastDay = wallClock(hours.timeZone, end).day + 1;
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (const minute of boundaries(hours, day)) {
      const asUtc = day * DAY_MS + minute * MINUTE_MS;
      for (const offset of offsets) moments.add(asUtc - offset);
    }
  }
  if (hours.switch) moments.add(hours.switch.at).add(hours.switch.until);
  return [...moments].filter((moment) => begin < moment && moment <= end).sort((a, b) => a - b);
}

function boundaries(hours: CompiledHours, day: number): readonly number[] {
  const { openings } = hours.planOf(day);
  return [0, MINUTES_A_DAY, ...openings.flatMap(({ begin, end }) => [begin, end])];
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
