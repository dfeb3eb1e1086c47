/** Finds the moments at which hours change their state. */
import type { CompiledHours } from './compile-hours';
import type { HoursState } from './hours';
import { hoursAt } from './hours-at';
import { momentsWithin } from './wall-moments';
import { DAY_MS, MINUTES_A_DAY, type WallClock } from './wall-clock';

export interface HoursChange {
  /** Milliseconds since 1970 UTC: the first one at which the new state holds. */
  readonly instant: number;
  readonly before: HoursState;
  readonly after: HoursState;
}

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
    for (const instant of momentsOf(hours, begin, end, wallClock)) {
      const after = hoursAt(hours, instant, wallClock).state;
      if (after !== before) changes.push({ instant, before, after });
      before = after;
      if (changes.length >= limit) break;
    }
  }
  return changes;
}

/** Instants after `begin` and up to `end` at which the state may change, in order. */
function momentsOf(
  hours: CompiledHours,
  begin: number,
  end: number,
  wallClock: WallClock,
): readonly number[] {
  const minutesOf = (day: number) => [
    0,
    MINUTES_A_DAY,
    ...hours.planOf(day).openings.flatMap((opening) => [opening.begin, opening.end]),
  ];
  const moments = new Set(momentsWithin(hours.timeZone, begin, end, minutesOf, wallClock));
  if (hours.switch) moments.add(hours.switch.at).add(hours.switch.until);
  return [...moments].filter((moment) => begin < moment && moment <= end).sort((a, b) => a - b);
}
