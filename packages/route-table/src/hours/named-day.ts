/** Reads how an exception names its day: a date, or one of the three forms that come back every year. */
import {
  calendarDate,
  dayNumber,
  daysOfMonth,
  easterSunday,
  isCalendarDate,
  weekdayOf,
  type CalendarDate,
} from './calendar';
import { WEEKDAYS, type Weekday } from './hours';

/** `recurring` names at most one day in each year. */
export type NamedDay =
  | { readonly kind: 'date'; readonly day: number }
  | { readonly kind: 'recurring'; readonly dayIn: (year: number) => number | undefined };

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const YEARLY = /^(\d\d)-(\d\d)$/;
const NTH_WEEKDAY = /^(\d\d)\.(mon|tue|wed|thu|fri|sat|sun)\.([1-5]|last)$/;
const EASTER = /^easter(?:([+-])(\d{1,3}))?$/;
/** Keeps the day in the year of its Easter: Easter is from 22 March to 25 April. */
const EASTER_OFFSETS = { first: -80, last: 240 } as const;
/** 29 February exists in it. */
const LEAP_YEAR = 2024;

/** Undefined if the text is not one of the four forms, or names a date that never exists. */
export function parseNamedDay(on: string): NamedDay | undefined {
  return parseDate(on) ?? parseYearly(on) ?? parseNthWeekday(on) ?? parseEaster(on);
}

/** Day number of a date such as `2026-12-24`; undefined if it is not one. */
export function parseDay(text: string): number | undefined {
  const [, year, month, date] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const found = { year: Number(year), month: Number(month), date: Number(date) };
  return isCalendarDate(found) ? dayNumber(found) : undefined;
}

export function namesDay(named: NamedDay, day: number): boolean {
  if (named.kind === 'date') return named.day === day;
  return named.dayIn(calendarDate(day).year) === day;
}

function parseDate(on: string): NamedDay | undefined {
  const day = parseDay(on);
  return day === undefined ? undefined : { kind: 'date', day };
}

function parseYearly(on: string): NamedDay | undefined {
  const [, month, date] = YEARLY.exec(on) ?? [];
  if (month === undefined) return undefined;
  const named = { month: Number(month), date: Number(date) };
  if (!isCalendarDate({ year: LEAP_YEAR, ...named })) return undefined;
  return recurring((year) => {
    const found: CalendarDate = { year, ...named };
    return isCalendarDate(found) ? dayNumber(found) : undefined;
  });
}

function parseNthWeekday(on: string): NamedDay | undefined {
  const [, monthText, weekday, nth] = NTH_WEEKDAY.exec(on) ?? [];
  const month = Number(monthText);
  if (nth === undefined || month < 1 || month > 12) return undefined;
  return recurring((year) => {
    const first = dayNumber({ year, month, date: 1 });
    const length = daysOfMonth(year, month);
    const offset = (WEEKDAYS.indexOf(weekday as Weekday) - weekdayOf(first) + 7) % 7;
    const index = nth === 'last' ? Math.floor((length - 1 - offset) / 7) : Number(nth) - 1;
    const date = offset + 7 * index;
    return date < length ? first + date : undefined;
  });
}

function parseEaster(on: string): NamedDay | undefined {
  const found = EASTER.exec(on);
  if (!found) return undefined;
  const offset = Number(`${found[1] ?? '+'}${found[2] ?? '0'}`);
  if (offset < EASTER_OFFSETS.first || offset > EASTER_OFFSETS.last) return undefined;
  return recurring((year) => easterSunday(year) + offset);
}

function recurring(dayIn: (year: number) => number | undefined): NamedDay {
  return { kind: 'recurring', dayIn };
}
