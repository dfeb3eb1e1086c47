/** Says whether hours are open at a moment, and what decided it. */
import type { CompiledHours, CompiledSwitch, DayPlan } from './compile-hours';
import type { HoursState } from './hours';
import type { Opening } from './opening';
import { MINUTES_A_DAY, type WallClock, type WallTime } from './wall-clock';

export interface HoursAt {
  readonly state: HoursState;
  /** What the clock in the time zone of the hours shows. */
  readonly wall: WallTime;
  readonly reason: HoursReason;
}

export type HoursReason =
  | { readonly kind: 'switch'; readonly switch: CompiledSwitch }
  /** `day` is the local date on which the opening began: yesterday's if it runs over midnight. */
  | {
      readonly kind: 'opening';
      readonly opening: Opening;
      readonly day: number;
      readonly plan: DayPlan;
    }
  | { readonly kind: 'day'; readonly day: number; readonly plan: DayPlan };

/**
 * @param instant milliseconds since 1970 UTC.
 *
 * An opening belongs to the day on which it begins, so yesterday's may still run; today's exceptions do not end it.
 */
export function hoursAt(hours: CompiledHours, instant: number, wallClock: WallClock): HoursAt {
  const wall = wallClock(hours.timeZone, instant);
  const override = hours.switch;
  if (override && override.at <= instant && instant < override.until) {
    const state = override.state === 'open' ? 'open' : 'switched';
    return { state, wall, reason: { kind: 'switch', switch: override } };
  }
  const today = hours.planOf(wall.day);
  const running =
    findOpening(today, wall.day, wall.minute) ??
    findOpening(hours.planOf(wall.day - 1), wall.day - 1, wall.minute + MINUTES_A_DAY);
  if (running) return { state: 'open', wall, reason: running };
  return {
    state: today.otherwise,
    wall,
    reason: { kind: 'day', day: wall.day, plan: today },
  };
}

function findOpening(plan: DayPlan, day: number, minute: number): HoursReason | undefined {
  const opening = plan.openings.find(({ begin, end }) => begin <= minute && minute < end);
  return opening && { kind: 'opening', opening, day, plan };
}
