/** Reads the rules by which an event comes back every year (RFC 5545 §3.3.10), as far as a holiday list can say them. */
import { calendarDate, parseNamedDay } from 'route-table';
import { dateOf } from './ics-date';

export interface YearlyRule {
  /** As a list names the day. */
  readonly on: string;
  readonly dayIn: (year: number) => number | undefined;
  /** Day number of the last one, included. */
  readonly until: number | undefined;
  readonly count: number | undefined;
}

const KNOWN_PARTS = [
  'FREQ',
  'INTERVAL',
  'UNTIL',
  'COUNT',
  'BYMONTH',
  'BYMONTHDAY',
  'BYDAY',
  'WKST',
];
const WEEKDAYS = { MO: 'mon', TU: 'tue', WE: 'wed', TH: 'thu', FR: 'fri', SA: 'sat', SU: 'sun' };

/** Undefined if a list cannot say it, or the event does not begin on a day of its own rule. */
export function readIcsRule(text: string, begin: number): YearlyRule | undefined {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  if (parts.get('FREQ') !== 'YEARLY' || (parts.get('INTERVAL') ?? '1') !== '1') return undefined;
  if ([...parts.keys()].some((name) => !KNOWN_PARTS.includes(name))) return undefined;
  const on = namedDay(parts, begin);
  const named = on === undefined ? undefined : parseNamedDay(on);
  if (on === undefined || named?.kind !== 'recurring') return undefined;
  if (named.dayIn(calendarDate(begin).year) !== begin) return undefined;
  const [until, count] = [parts.get('UNTIL'), parts.get('COUNT')];
  const last = until === undefined ? undefined : dateOf(until.slice(0, 8));
  const isCount = count === undefined || /^\d{1,4}$/.test(count);
  if ((until !== undefined && last === undefined) || !isCount) return undefined;
  return {
    on,
    dayIn: named.dayIn,
    until: last,
    count: count === undefined ? undefined : Number(count),
  };
}

function namedDay(parts: ReadonlyMap<string, string>, begin: number): string | undefined {
  const { month, date } = calendarDate(begin);
  const ofMonth = two(Number(parts.get('BYMONTH') ?? month));
  const byDay = parts.get('BYDAY');
  if (byDay === undefined) return `${ofMonth}-${two(Number(parts.get('BYMONTHDAY') ?? date))}`;
  const [, nth, weekday] = /^(-1|\+?[1-5])(MO|TU|WE|TH|FR|SA|SU)$/.exec(byDay) ?? [];
  // Without a month, the nth of the whole year is meant.
  if (nth === undefined || !parts.has('BYMONTH') || parts.has('BYMONTHDAY')) return undefined;
  const which = nth === '-1' ? 'last' : nth.replace('+', '');
  return `${ofMonth}.${WEEKDAYS[weekday as keyof typeof WEEKDAYS]}.${which}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
