/** The days that the entries of a list name next. */
import { calendarDate, parseDay, parseNamedDay, type DayEntry } from 'route-table';

export interface NamedDate {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly name: string;
}

const DAY_MS = 86_400_000;

/**
 * In order, at most `limit`; a day of today counts. The day is that of UTC: what it is for is a glance, not a call.
 *
 * @param now milliseconds since 1970 UTC
 */
export function nextNamedDays(
  entries: readonly DayEntry[],
  now: number,
  limit: number,
): readonly NamedDate[] {
  const today = Math.floor(now / DAY_MS);
  const { year } = calendarDate(today);
  return entries
    .flatMap((entry) =>
      daysOf(entry, [year, year + 1]).map((day) => ({ day, name: nameOf(entry) })),
    )
    .filter(({ day }) => day >= today)
    .sort((one, other) => one.day - other.day)
    .slice(0, limit);
}

/** The days that an entry names in these years; of a span, its first one. */
export function daysOf(entry: DayEntry, years: readonly number[]): readonly number[] {
  if (entry.on === undefined) {
    const day = parseDay(entry.from ?? '');
    return day === undefined ? [] : [day];
  }
  const named = parseNamedDay(entry.on);
  if (!named) return [];
  if (named.kind === 'date') return [named.day];
  return years.map(named.dayIn).filter((day): day is number => day !== undefined);
}

function nameOf({ name, on, from }: DayEntry): string {
  return name ?? on ?? from ?? '';
}
