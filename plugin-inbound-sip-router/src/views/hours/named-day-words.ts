/** Says in words which day an exception names. */
import { parseDay, WEEKDAYS, type DayEntry, type Weekday } from 'route-table';
import { dayWords } from '../../model/hours/moment-words';
import type { Texts } from '../../texts/texts';

const NTH = /^(\d\d)\.([a-z]{3})\.([1-5]|last)$/;
const EASTER = /^easter(?:([+-])(\d+))?$/;
const YEARLY = /^(\d\d)-(\d\d)$/;
/** Any year that has a 29 February. */
const LEAP_YEAR = 2024;

export function namedDayWords(
  { on, from = '', to = '' }: DayEntry,
  { named, days }: Texts['hours'],
  language: string,
): string {
  if (on === undefined)
    return named.span({ from: dateWords(from, language), to: dateWords(to, language) });
  const [, month, weekday, nth] = NTH.exec(on) ?? [];
  if (nth !== undefined) {
    const which = nth === 'last' ? named.last : (named.nths[Number(nth) - 1] ?? nth);
    return named.nth({
      nth: which,
      weekday: days[weekdayOf(weekday)],
      month: monthWords(Number(month), language),
    });
  }
  const [isEaster, sign, offset] = EASTER.exec(on) ?? [];
  if (isEaster !== undefined) {
    if (offset === undefined) return named.easter;
    return sign === '-'
      ? named.beforeEaster({ days: Number(offset) })
      : named.afterEaster({ days: Number(offset) });
  }
  const [, yearly, date] = YEARLY.exec(on) ?? [];
  if (date === undefined) return dateWords(on, language);
  return named.yearly({ day: Number(date), month: monthWords(Number(yearly), language) });
}

function dateWords(date: string, language: string): string {
  const day = parseDay(date);
  return day === undefined ? date : dayWords(day, language, true);
}

function monthWords(month: number, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(LEAP_YEAR, month - 1, 1),
  );
}

function weekdayOf(text: string | undefined): Weekday {
  return WEEKDAYS.find((day) => day === text) ?? 'mon';
}
