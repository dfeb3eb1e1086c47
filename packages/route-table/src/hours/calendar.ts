/** Dates as day numbers, so that no arithmetic depends on a time zone or a change of clocks. */
import { DAY_MS } from './wall-clock';

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

/** Days since 1970-01-01. Dates that do not exist overflow: 30 February is 1 or 2 March. */
export function dayNumber({ year, month, date }: CalendarDate): number {
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

export function calendarDate(day: number): CalendarDate {
  const utc = new Date(day * DAY_MS);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** False for dates such as 30 February. */
export function isCalendarDate(date: CalendarDate): boolean {
  const found = calendarDate(dayNumber(date));
  return found.month === date.month && found.date === date.date;
}

/** Days of a month, 28 to 31. */
export function daysOfMonth(year: number, month: number): number {
  return dayNumber({ year, month: month + 1, date: 1 }) - dayNumber({ year, month, date: 1 });
}

/** Day number of Western Easter Sunday (Meeus, Astronomical Algorithms, chapter 8: Gregorian calendar). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber({ year, month: Math.floor(sum / 31), date: (sum % 31) + 1 });
}
