/** Hours, read slowly: written from the rules in docs/call-plans.md alone, with texts and real dates, to be compared with. */
import type { DayEntry, HolidayList, Hours, HoursState, Week } from '../src/hours/hours';

const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

interface Wall {
  /** `2026-12-24`. */
  readonly date: string;
  /** `08:00`. */
  readonly time: string;
}

/** The state of the hours; `wall` is what the clock in their time zone shows at `instant` (milliseconds, UTC). */
export function slowState(
  hours: Hours,
  lists: readonly HolidayList[],
  instant: number,
  wall: Wall,
): HoursState {
  if (hours.switch) {
    const begins = new Date(hours.switch.at).getTime();
    const ends = new Date(hours.switch.until).getTime();
    if (begins <= instant && instant < ends) {
      return hours.switch.state === 'open' ? 'open' : 'switched';
    }
  }
  const yesterday = addDays(wall.date, -1);
  for (const text of openingsOn(hours, lists, yesterday)) {
    const [begin = '', end = ''] = text.split('-');
    if (end <= begin && wall.time < end) return 'open';
  }
  for (const text of openingsOn(hours, lists, wall.date)) {
    const [begin = '', end = ''] = text.split('-');
    const isOver = end > begin && wall.time >= end;
    if (wall.time >= begin && !isOver) return 'open';
  }
  const entry = deciding(hours, lists, wall.date);
  if (!entry) return 'closed';
  if (entry.open === undefined && entry.week === undefined) return 'holiday';
  return entry.otherwise ?? 'closed';
}

function openingsOn(hours: Hours, lists: readonly HolidayList[], date: string): readonly string[] {
  const entry = deciding(hours, lists, date);
  if (!entry) return ofWeek(hours.week, date);
  return entry.open ?? ofWeek(entry.week, date);
}

function ofWeek(week: Week | undefined, date: string): readonly string[] {
  const name = NAMES[new Date(`${date}T12:00Z`).getUTCDay()];
  return (name && week?.[name]) ?? [];
}

/** The most exact entry that names the date. */
function deciding(hours: Hours, lists: readonly HolidayList[], date: string): DayEntry | undefined {
  const own = (hours.days ?? []).map((entry) => ({ entry, list: -1 }));
  const listed = (hours.holidays ?? []).flatMap((id, list) =>
    (lists.find((known) => known.id === id)?.days ?? []).map((entry) => ({ entry, list })),
  );
  const naming = [...own, ...listed].filter(({ entry }) => names(entry, date));
  const score = ({ entry, list }: { entry: DayEntry; list: number }) =>
    [
      entry.on === undefined ? 2 : /^\d{4}-/.test(entry.on) ? 0 : 1,
      list < 0 ? 0 : 1,
      String(length(entry)).padStart(6, '0'),
      String(list + 1).padStart(6, '0'),
      entry.id,
    ].join('|');
  return naming.sort((a, b) => (score(a) < score(b) ? -1 : 1))[0]?.entry;
}

function length(entry: DayEntry): number {
  if (entry.from === undefined || entry.to === undefined) return 1;
  return (Date.parse(entry.to) - Date.parse(entry.from)) / 86_400_000;
}

function names(entry: DayEntry, date: string): boolean {
  const on = entry.on;
  if (on === undefined) return (entry.from ?? '') <= date && date <= (entry.to ?? '');
  if (on === date || date.endsWith(`-${on}`)) return true;
  const [month, weekday, nth] = on.split('.');
  if (weekday !== undefined) {
    return (
      date.slice(5, 7) === month &&
      NAMES[new Date(`${date}T12:00Z`).getUTCDay()] === weekday &&
      (nth === 'last'
        ? addDays(date, 7).slice(5, 7) !== month
        : Math.ceil(Number(date.slice(8)) / 7) === Number(nth))
    );
  }
  if (!on.startsWith('easter')) return false;
  return addDays(easter(Number(date.slice(0, 4))), Number(on.slice('easter'.length))) === date;
}

/** Gauss's rule for the Gregorian calendar, with both exceptions. */
function easter(year: number): string {
  const century = Math.floor(year / 100);
  const m = (15 + century - Math.floor(century / 4) - Math.floor((13 + 8 * century) / 25)) % 30;
  const n = (4 + century - Math.floor(century / 4)) % 7;
  const d = (19 * (year % 19) + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  const isException = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10);
  return addDays(`${year}-03-22`, d + e - (isException ? 7 : 0));
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
