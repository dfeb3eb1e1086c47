/** Times of `GotoIfTime` and `include` as openings of a week or as days. Source: docs.asterisk.org, Dialplan Applications, GotoIfTime. */
import type { Hours } from 'route-table';

export type ForeignHours = Pick<Hours, 'week' | 'days'>;

/** Times of a week, or single days of every year. */
export type ForeignTimes =
  | { readonly kind: 'always' }
  | { readonly kind: 'week'; readonly week: NonNullable<Hours['week']> }
  | { readonly kind: 'dates'; readonly on: readonly string[] };

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A list with more days is not one of holidays. */
const MAX_DATES = 62;

/** `times,weekdays,days of the month,months`; undefined if a week or a list of days cannot say the same. */
export function foreignTimes(text: string): ForeignTimes | undefined {
  const [times = '*', weekdays = '*', days = '*', months = '*', zone] = text
    .split(/[,|]/)
    .map((part) => part.trim().toLowerCase());
  if (zone !== undefined && zone !== '') return undefined;
  const open = openings(times);
  const on = members(weekdays, (name) => DAYS.findIndex((day) => name.startsWith(day)), 7);
  const dayOfMonth = members(days, (name) => (/^\d+$/.test(name) ? Number(name) - 1 : -1), 31);
  const month = members(months, (name) => MONTHS.findIndex((each) => name.startsWith(each)), 12);
  if (!open || !on || !dayOfMonth || !month) return undefined;
  const isEveryDay = dayOfMonth.length === 31 && month.length === 12;
  const isAnyTime = open.length === 1 && open[0] === ALL_DAY && on.length === 7;
  if (isEveryDay && isAnyTime) return { kind: 'always' };
  if (isEveryDay) {
    const week = Object.fromEntries(on.flatMap((at) => (DAYS[at] ? [[DAYS[at], open]] : [])));
    return { kind: 'week', week };
  }
  if (!isAnyTime) return undefined;
  const dates = month.flatMap((at) =>
    dayOfMonth
      .filter((day) => day < (MONTH_LENGTHS[at] ?? 0))
      .map((day) => `${two(at + 1)}-${two(day + 1)}`),
  );
  return dates.length > MAX_DATES ? undefined : { kind: 'dates', on: dates };
}

const ALL_DAY = '00:00-24:00';

/** The last minute belongs to the range (Asterisk, main/pbx_timing.c); after midnight it counts on the day that it is then. */
function openings(times: string): readonly string[] | undefined {
  if (times === '*') return [ALL_DAY];
  const ranges = times.split('&').map((range) => {
    const [, from = '', to = from] =
      /^(\d{1,2}:\d{2})(?:-(\d{1,2}:\d{2}))?$/.exec(range.trim()) ?? [];
    return [minutes(from), minutes(to) + 1] as const;
  });
  if (ranges.some(([from, end]) => !(from >= 0 && from < 1440 && end <= 1440))) return undefined;
  const pieces = ranges
    .flatMap(([from, end]) =>
      from < end
        ? [[from, end]]
        : [
            [0, end],
            [from, 1440],
          ],
    )
    .sort(([one = 0], [other = 0]) => one - other);
  const isApart = pieces.every(([, end = 0], at) => end <= (pieces[at + 1]?.[0] ?? 1440));
  return isApart ? pieces.map(([from = 0, end = 0]) => `${clock(from)}-${clock(end)}`) : undefined;
}

/** Places in a list: `mon-fri`, `sat&sun`, `28-2` over its end, `*`. */
function members(
  text: string,
  placeOf: (name: string) => number,
  size: number,
): readonly number[] | undefined {
  if (text === '*') return Array.from({ length: size }, (_, at) => at);
  const found = new Set<number>();
  for (const range of text.split('&')) {
    const [from = '', to = from] = range.split('-').map((name) => name.trim());
    const [start, end] = [placeOf(from), placeOf(to)];
    if (!(start >= 0 && end >= 0 && start < size && end < size)) return undefined;
    for (let at = start; ; at = (at + 1) % size) {
      found.add(at);
      if (at === end) break;
    }
  }
  return [...found].sort((one, other) => one - other);
}

function minutes(time: string): number {
  const [hour = NaN, minute = NaN] = time === '' ? [] : time.split(':').map(Number);
  return hour < 24 && minute < 60 ? hour * 60 + minute : NaN;
}

function clock(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
