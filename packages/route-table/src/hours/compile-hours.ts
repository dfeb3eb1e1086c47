/** Prepares hours for calls: openings in minutes, exceptions in the order in which they count. */
import type { DayEntry, HolidayList, Hours, Week } from './hours';
import { WEEKDAYS } from './hours';
import { parseInstant } from './instant';
import { namesDay, parseDay, parseNamedDay } from './named-day';
import { parseOpening, type Opening } from './opening';
import { weekdayOf } from './calendar';

/** What a day is: its openings, and what it is outside of them. `entry` is the exception that decided. */
export interface DayPlan {
  readonly openings: readonly Opening[];
  readonly otherwise: 'closed' | 'holiday';
  readonly entry?: DayEntry;
  /** Id of the holiday list that the exception is from. */
  readonly list?: string;
}

export interface CompiledSwitch {
  readonly state: 'open' | 'closed';
  /** Milliseconds since 1970 UTC; `until` does not belong to it. */
  readonly at: number;
  readonly until: number;
}

export interface CompiledHours {
  readonly id: string;
  readonly timeZone: string;
  /** By day number of the local date (calendar.ts). */
  readonly planOf: (day: number) => DayPlan;
  readonly switch?: CompiledSwitch;
}

interface CompiledEntry {
  readonly names: (day: number) => boolean;
  readonly planOn: (weekday: number) => DayPlan;
  /** Compared from the left; the smaller one counts. */
  readonly rank: readonly (number | string)[];
}

/** Undefined if anything in the hours cannot be read: a call that depends on them must not guess. */
export function compileHours(
  hours: Hours,
  lists: ReadonlyMap<string, HolidayList>,
): CompiledHours | undefined {
  const week = compileWeek(hours.week ?? {});
  const override = hours.switch && compileSwitch(hours.switch);
  const entries = compileEntries(hours, lists);
  if (!week || !entries || (hours.switch && !override)) return undefined;
  const planOf = (day: number): DayPlan => {
    const weekday = weekdayOf(day);
    const entry = entries.find(({ names }) => names(day));
    return entry ? entry.planOn(weekday) : { openings: week[weekday] ?? [], otherwise: 'closed' };
  };
  return {
    id: hours.id,
    timeZone: hours.timeZone,
    planOf,
    ...(override && { switch: override }),
  };
}

function compileEntries(
  hours: Hours,
  lists: ReadonlyMap<string, HolidayList>,
): readonly CompiledEntry[] | undefined {
  const found: (CompiledEntry | undefined)[] = (hours.days ?? []).map((entry) =>
    compileEntry(entry, undefined, 0),
  );
  for (const [position, id] of (hours.holidays ?? []).entries()) {
    const list = lists.get(id);
    if (!list) return undefined;
    found.push(...list.days.map((entry) => compileEntry(entry, id, position + 1)));
  }
  const entries = found.filter((entry) => entry !== undefined);
  if (entries.length < found.length) return undefined;
  return entries.sort((a, b) => compareRanks(a.rank, b.rank));
}

const DATE = 0;
const RECURRING = 1;
const SPAN = 2;

/**
 * @param position 0 for an exception of the hours themselves, then the place of its holiday list.
 */
function compileEntry(
  entry: DayEntry,
  list: string | undefined,
  position: number,
): CompiledEntry | undefined {
  const planOn = compilePlan(entry, list);
  if (!planOn) return undefined;
  const isOfList = position === 0 ? 0 : 1;
  if (entry.on !== undefined) {
    const named = parseNamedDay(entry.on);
    if (!named) return undefined;
    const kind = named.kind === 'date' ? DATE : RECURRING;
    const rank = [kind, isOfList, 1, position, entry.id];
    return { names: (day) => namesDay(named, day), planOn, rank };
  }
  const from = parseDay(entry.from ?? '');
  const to = parseDay(entry.to ?? '');
  if (from === undefined || to === undefined || to < from) return undefined;
  const rank = [SPAN, isOfList, to - from + 1, position, entry.id];
  return { names: (day) => from <= day && day <= to, planOn, rank };
}

function compilePlan(
  entry: DayEntry,
  list: string | undefined,
): ((weekday: number) => DayPlan) | undefined {
  const plan = (openings: readonly Opening[], otherwise: DayPlan['otherwise']): DayPlan => ({
    openings,
    otherwise,
    entry,
    ...(list !== undefined && { list }),
  });
  const otherwise = entry.otherwise ?? 'closed';
  if (entry.open) {
    const openings = compileOpenings(entry.open);
    return openings && (() => plan(openings, otherwise));
  }
  if (entry.week) {
    const week = compileWeek(entry.week);
    return week && ((weekday) => plan(week[weekday] ?? [], otherwise));
  }
  return () => plan([], 'holiday');
}

function compileWeek(week: Week): readonly (readonly Opening[])[] | undefined {
  const days = WEEKDAYS.map((name) => compileOpenings(week[name] ?? []));
  const read = days.filter((openings) => openings !== undefined);
  return read.length === days.length ? read : undefined;
}

function compileOpenings(texts: readonly string[]): readonly Opening[] | undefined {
  const openings = texts.map(parseOpening);
  const read = openings.filter((opening) => opening !== undefined);
  return read.length === openings.length ? read : undefined;
}

function compileSwitch(written: NonNullable<Hours['switch']>): CompiledSwitch | undefined {
  const at = parseInstant(written.at);
  const until = parseInstant(written.until);
  if (at === undefined || until === undefined) return undefined;
  return { state: written.state, at, until };
}

function compareRanks(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? left;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
