/** What hours say of each of the coming days, and what decides it. */
import type { CompiledHours, DayEntry } from 'route-table';
import { clock } from './typed-openings';

export interface StripDay {
  /** Days since 1970-01-01 (route-table's calendar). */
  readonly day: number;
  /** `08:00–12:00` for each opening. */
  readonly openings: readonly string[];
  readonly state: 'open' | 'closed' | 'holiday';
  /** The exception that replaced the weekday. */
  readonly entry?: DayEntry;
  /** Id of the holiday list that it is from. */
  readonly list?: string;
}

export function dayStrip(hours: CompiledHours, from: number, count: number): readonly StripDay[] {
  return Array.from({ length: count }, (_, index) => stripDay(hours, from + index));
}

function stripDay(hours: CompiledHours, day: number): StripDay {
  const { openings, otherwise, entry, list } = hours.planOf(day);
  const sorted = [...openings].sort((one, other) => one.begin - other.begin);
  return {
    day,
    openings: sorted.map(({ begin, end }) => `${clock(begin)}–${clock(endOf(end))}`),
    state: openings.length > 0 ? 'open' : otherwise,
    ...(entry && { entry }),
    ...(list !== undefined && { list }),
  };
}

/** An end on the next day is shown as the clock shows it; midnight as the end of the day. */
function endOf(minute: number): number {
  return minute > 24 * 60 ? minute - 24 * 60 : minute;
}
