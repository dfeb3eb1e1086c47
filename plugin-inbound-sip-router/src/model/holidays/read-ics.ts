/** Reads the whole days of an iCalendar file (RFC 5545) as entries of a holiday list; the rest is told, not guessed. */
import { calendarDate, dayNumber, type DayEntry } from 'route-table';
import { dateOf } from './ics-date';
import { icsComponents, type IcsEvent } from './ics-events';
import { readIcsRule } from './ics-rule';
import { dateText } from './preset';

export interface IcsDays {
  readonly days: readonly Omit<DayEntry, 'id'>[];
  /** Names of events that are not whole days, or come back in a way that a list cannot say. */
  readonly notUnderstood: readonly string[];
  /** Events that are over. */
  readonly past: number;
}

/** Far more than calendars of holidays have (assumed); a file is read on the main thread. */
export const MAX_ICS_CHARACTERS = 2_000_000;
/** A list holds 200 entries. */
const MAX_DAYS = 200;
/** This year and four more, as presets have. */
const YEARS = 5;
const MAX_NAME_CHARACTERS = 60;

/** @param year what ended before it is left out */
export function readIcs(text: string, year: number): IcsDays {
  const days = new Map<string, Omit<DayEntry, 'id'>>();
  const notUnderstood: string[] = [];
  let past = 0;
  for (const event of icsComponents(text)) {
    if (event.value('STATUS')?.toUpperCase() === 'CANCELLED') continue;
    const name = nameOf(event);
    const read = entriesOf(event, year);
    if (read === undefined) notUnderstood.push(name ?? '?');
    else if (read.length === 0) past += 1;
    for (const entry of read ?? []) {
      const key = entry.on ?? `${entry.from ?? ''} ${entry.to ?? ''}`;
      // The first of two on one day: a list takes one.
      if (days.has(key)) continue;
      if (days.size >= MAX_DAYS) notUnderstood.push(name ?? '?');
      else days.set(key, { ...entry, ...(name !== undefined && { name }) });
    }
  }
  return { days: [...days.values()], notUnderstood, past };
}

/** Undefined: not understood. Empty: over. */
function entriesOf(event: IcsEvent, year: number): readonly Omit<DayEntry, 'id'>[] | undefined {
  const begin = dateOf(event.value('DTSTART'));
  if (begin === undefined || event.value('RECURRENCE-ID') !== undefined) return undefined;
  const end = endOf(event, begin);
  if (end === undefined || end <= begin || event.value('RDATE') !== undefined) return undefined;
  const length = end - begin;
  const rule = event.value('RRULE');
  if (rule === undefined)
    return lastDayOf(begin, length) < firstDay(year) ? [] : [entry(begin, length)];
  const read = readIcsRule(rule, begin);
  if (!read) return undefined;
  const without = new Set(event.values('EXDATE').flatMap((dates) => dates.split(',').map(dateOf)));
  const isWhole = length === 1 && read.until === undefined && read.count === undefined;
  if (isWhole && without.size === 0 && calendarDate(begin).year <= year) return [{ on: read.on }];
  const { year: first } = calendarDate(begin);
  const found: number[] = [];
  for (let at = first; at < year + YEARS && (read.count ?? Infinity) > at - first; at += 1) {
    const day = read.dayIn(at);
    if (day === undefined || day < begin || day > (read.until ?? Infinity)) continue;
    if (!without.has(day) && lastDayOf(day, length) >= firstDay(year)) found.push(day);
  }
  return found.map((day) => entry(day, length));
}

function entry(day: number, length: number): Omit<DayEntry, 'id'> {
  if (length === 1) return { on: dateText(day) };
  return { from: dateText(day), to: dateText(lastDayOf(day, length)) };
}

function lastDayOf(day: number, length: number): number {
  return day + length - 1;
}

function firstDay(year: number): number {
  return dayNumber({ year, month: 1, date: 1 });
}

/** The end is the first day after the event; without one it is a single day. Some writers give the day itself. */
function endOf(event: IcsEvent, begin: number): number | undefined {
  const written = event.value('DTEND');
  if (written !== undefined) {
    const end = dateOf(written);
    return end === begin ? begin + 1 : end;
  }
  const duration = event.value('DURATION');
  if (duration === undefined) return begin + 1;
  const [, weeks, days] = /^\+?P(?:(\d{1,3})W|(\d{1,4})D)$/i.exec(duration) ?? [];
  const length = Number(weeks ?? 0) * 7 + Number(days ?? 0);
  return length === 0 ? undefined : begin + length;
}

function nameOf(event: IcsEvent): string | undefined {
  const summary = (event.value('SUMMARY') ?? '')
    .replace(/\\([nN\\;,])/g, (_, letter: string) => (/n/i.test(letter) ? ' ' : letter))
    // Nothing that is not seen: controls, and marks that turn the direction of what follows.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  const cut = Array.from(summary)
    .slice(0, MAX_NAME_CHARACTERS)
    .join('')
    .slice(0, MAX_NAME_CHARACTERS);
  return cut === '' ? undefined : cut;
}
