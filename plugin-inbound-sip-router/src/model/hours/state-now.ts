/** What hours are now, until when, and what the clock shows in their time zone. */
import {
  compileHours,
  hoursAt,
  nextChanges,
  type CompiledHours,
  type HolidayList,
  type Hours,
  type HoursState,
  type Moment,
  type RouteTable,
} from 'route-table';

export interface StateNow {
  readonly state: HoursState;
  /** Minutes since midnight in the time zone of the hours. */
  readonly minute: number;
  /** Local date there, in days since 1970-01-01. */
  readonly day: number;
  /** Milliseconds since 1970 UTC; undefined if no change is found. */
  readonly until: number | undefined;
}

/** Nobody plans by what changes later than this. */
const AHEAD_MS = 60 * 86_400_000;

/** Undefined if the hours cannot be read. */
export function stateNow(hours: CompiledHours | undefined, moment: Moment): StateNow | undefined {
  if (!hours) return undefined;
  const { instant, wallClock } = moment;
  const { state, wall } = hoursAt(hours, instant, wallClock);
  const [next] = nextChanges(hours, instant, instant + AHEAD_MS, wallClock, 1);
  return { state, minute: wall.minute, day: wall.day, until: next?.instant };
}

const compiled = new WeakMap<Hours, { lists: unknown; hours: CompiledHours | undefined }>();

/** Compiled again only when the hours or the holiday lists of the table have changed. */
export function compiledHours(
  hours: Hours,
  holidays: RouteTable['holidays'],
): CompiledHours | undefined {
  const known = compiled.get(hours);
  if (known && known.lists === holidays) return known.hours;
  const lists = new Map((holidays ?? []).map((list: HolidayList) => [list.id, list]));
  const made = isWhole(hours) ? compileHours(hours, lists) : undefined;
  compiled.set(hours, { lists: holidays, hours: made });
  return made;
}

/** A time zone that is not known throws when its clock is asked. */
function isWhole({ timeZone }: Hours): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
