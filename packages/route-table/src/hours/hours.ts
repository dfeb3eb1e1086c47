/** Opening hours, holiday lists and switches, as the route table holds them. */

/** Keys of a week, Monday first (ISO 8601). */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Openings of each weekday, `HH:MM-HH:MM` in the time zone of the hours. A weekday that is missing is closed. An end
 * at or before the begin is on the next day: `22:00-06:00`. `00:00-24:00` is the whole day.
 */
export type Week = { readonly [Day in Weekday]?: readonly string[] };

/**
 * An exception: one day (`on`) or a span of dates (`from` and `to`, both included).
 *
 * `on` is a date (`2026-12-24`), a date of every year (`12-25`), the nth weekday of a month (`11.thu.4`,
 * `05.mon.last`) or a distance in days from Western Easter (`easter`, `easter-2`).
 *
 * The exception replaces the day. `open` gives its openings, a span may give them by `week`. With neither, the day is
 * a holiday; with an empty `open` it is closed. Outside its openings a day is closed, or a holiday if `otherwise`
 * says so.
 */
export interface DayEntry {
  readonly id: string;
  readonly name?: string;
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
  readonly open?: readonly string[];
  readonly week?: Week;
  readonly otherwise?: 'holiday';
}

/**
 * An override by hand. It counts from `at` up to, but not including, `until`: instants with their offset from UTC,
 * such as `2026-11-30T08:00-05:00`.
 */
export interface Switch {
  readonly state: 'open' | 'closed';
  readonly at: string;
  readonly until: string;
  readonly reason?: string;
  readonly by?: string;
}

/** Named opening hours. `timeZone` is an IANA name, `holidays` are ids of holiday lists. */
export interface Hours {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly week?: Week;
  readonly holidays?: readonly string[];
  readonly days?: readonly DayEntry[];
  readonly switch?: Switch;
}

/** Named exceptions that several hours share. */
export interface HolidayList {
  readonly id: string;
  readonly name: string;
  readonly days: readonly DayEntry[];
}

/** What hours are at a moment. `switched`: closed by hand. */
export type HoursState = 'open' | 'closed' | 'holiday' | 'switched';
