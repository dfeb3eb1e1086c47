/** Checks what hours and holiday lists come to in the next twelve months: what nobody notices before it is too late. */
import { calendarDate } from './calendar';
import { compileHours, type CompiledHours } from './compile-hours';
import type { DayEntry, HolidayList, Hours } from './hours';
import { parseInstant } from './instant';
import { namesDay, parseDay, parseNamedDay } from './named-day';
import { DAY_MS, MINUTES_A_DAY } from './wall-clock';
import { warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';

const DAYS_AHEAD = 366;
/** Recurring days meet again after at most so many years, if they do at all often enough to matter (this project). */
const YEARS_AHEAD = 10;

/** What is looked at; all of it is valid. */
export interface HoursOfTable {
  readonly hours: readonly Hours[];
  readonly holidays: readonly HolidayList[];
  readonly hasCountry: boolean;
}

/** @param now milliseconds since 1970 UTC; a day more or less, as in another time zone, does not matter. */
export function checkHoursOverTime(
  { hours, holidays, hasCountry }: HoursOfTable,
  now: number,
  found: Findings,
): void {
  const today = Math.floor(now / DAY_MS);
  const lists = new Map(holidays.map((list) => [list.id, list]));
  holidays.forEach(({ id, days }, index) => {
    const path: Path = ['holidays', index, 'days'];
    checkRunOut(days, quote(id), today, path, found);
    checkMeetings(days, today, path, found);
  });
  hours.forEach((one, index) => {
    const path: Path = ['hours', index];
    const compiled = compileHours(one, lists);
    if (compiled) checkOpenness(one, compiled, today, path, found);
    checkMeetings(one.days ?? [], today, [...path, 'days'], found);
    checkSwitchIsOver(one, now, path, found);
    const listed = (one.holidays ?? []).flatMap((list) => lists.get(list)?.days ?? []);
    const all = [...(one.days ?? []), ...listed];
    if (!hasCountry || !one.week || all.some((entry) => comesSoon(entry, today))) return;
    if (checkRunOut(one.days ?? [], quote(one.id), today, [...path, 'days'], found)) return;
    warn(found, path, 'no-holidays', { hours: quote(one.id) });
  });
}

function checkOpenness(
  { id, switch: override }: Hours,
  compiled: CompiledHours,
  today: number,
  path: Path,
  found: Findings,
): void {
  let open = 0;
  for (let day = today; day < today + DAYS_AHEAD; day += 1) open += openMinutes(compiled, day);
  const params = { hours: quote(id) };
  // What only a switch opens is open while it counts.
  if (open === 0 && override?.state !== 'open') warn(found, path, 'never-open', params);
  if (open === DAYS_AHEAD * MINUTES_A_DAY) warn(found, path, 'always-open', params);
}

/** Minutes of the day for which it is open, without a switch and a change of clocks. */
function openMinutes({ planOf }: CompiledHours, day: number): number {
  const today = planOf(day).openings;
  const yesterday = planOf(day - 1).openings.map(({ begin, end }) => ({
    begin: begin - MINUTES_A_DAY,
    end: end - MINUTES_A_DAY,
  }));
  let open = 0;
  let reached = 0;
  for (const { begin, end } of [...yesterday, ...today].sort((a, b) => a.begin - b.begin)) {
    const from = Math.max(begin, reached);
    const to = Math.min(end, MINUTES_A_DAY);
    if (to <= from) continue;
    open += to - from;
    reached = to;
  }
  return open;
}

/** Whether the dates of the list are all over; warns if so. */
function checkRunOut(
  days: readonly DayEntry[],
  list: string,
  today: number,
  path: Path,
  found: Findings,
): boolean {
  const dated = days.flatMap(({ on, to }) => parseDay(on ?? to ?? '') ?? []);
  const last = Math.max(...dated);
  if (dated.length === 0 || last >= today) return false;
  warn(found, path, 'dates-over', { list, date: { date: last } });
  return true;
}

function comesSoon({ on, from, to }: DayEntry, today: number): boolean {
  const last = today + DAYS_AHEAD;
  if (on === undefined) {
    return (parseDay(from ?? '') ?? Infinity) < last && today <= (parseDay(to ?? '') ?? -Infinity);
  }
  const named = parseNamedDay(on);
  if (!named) return false;
  for (let day = today; day < last; day += 1) if (namesDay(named, day)) return true;
  return false;
}

/** Two recurring days of one list that are the same day in some year: only one of them counts then. */
function checkMeetings(
  days: readonly DayEntry[],
  today: number,
  path: Path,
  found: Findings,
): void {
  const first = calendarDate(today).year;
  const taken = new Map<number, DayEntry>();
  days.forEach((entry, index) => {
    const named = entry.on === undefined ? undefined : parseNamedDay(entry.on);
    if (named?.kind !== 'recurring') return;
    let isSaid = false;
    for (let year = first; year < first + YEARS_AHEAD; year += 1) {
      const day = named.dayIn(year);
      if (day === undefined) continue;
      const other = taken.get(day);
      if (other && other.on !== entry.on && !isSaid) {
        const params = {
          one: quote(other.on ?? ''),
          other: quote(entry.on ?? ''),
          date: { date: day },
        };
        warn(found, [...path, index, 'on'], 'days-meet', params);
        isSaid = true;
      }
      if (!other) taken.set(day, entry);
    }
  });
}

function checkSwitchIsOver(
  { switch: override }: Hours,
  now: number,
  path: Path,
  found: Findings,
): void {
  if (!override || now < (parseInstant(override.until) ?? Infinity)) return;
  warn(found, [...path, 'switch'], 'switch-over', {});
}
