/** A list of public holidays that can be inserted, and then is the admin's own: nothing updates it. */
import { calendarDate, dayNumber, weekdayOf, type DayEntry } from 'route-table';

/** What an entry says; its id follows from the day, so that inserting again in a later year adds only what is new. */
export type PresetDay = Required<Pick<DayEntry, 'on' | 'name'>>;

export interface Preset {
  readonly name: string;
  /** Days that come back every year, by one of the forms of `on`. */
  readonly yearly: readonly PresetDay[];
  /** What those forms cannot say: the days of one year, as dates. */
  readonly dated?: (year: number) => readonly PresetDay[];
}

/** This year and four more: then validation warns that the dated days have run out. */
const YEARS = 5;

/** The entries of the preset from the year on. */
export function presetDays(preset: Preset, year: number): readonly DayEntry[] {
  const dated = Array.from({ length: YEARS + 1 }, (_, index) => preset.dated?.(year + index) ?? [])
    .flat()
    .filter(({ on }) => on >= `${year}-01-01` && on <= `${year + YEARS - 1}-12-31`);
  return [...preset.yearly, ...dated].map((day) => ({ id: idOf(day.on), ...day }));
}

function idOf(on: string): string {
  return on.replace('+', '-p').replace(/\./g, '-');
}

export function day(on: string, name: string): PresetDay {
  return { on, name };
}

/** Days since 1970-01-01 of a date `MM-DD` in the year. */
export function dayIn(year: number, monthAndDate: string): number {
  const [month = 1, date = 1] = monthAndDate.split('-').map(Number);
  return dayNumber({ year, month, date });
}

/** `2026-12-24` */
export function dateText(number: number): string {
  const { year, month, date } = calendarDate(number);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(date)}`;
}

export const SATURDAY = 5;
export const SUNDAY = 6;
export const weekday = weekdayOf;
