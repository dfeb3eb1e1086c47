/** Until when hours are closed or opened by hand: what is proposed, and what was typed. */
import {
  hoursAt,
  instantsAt,
  nextChanges,
  parseDay,
  parseInstant,
  writeInstant,
  type CompiledHours,
  type Moment,
} from 'route-table';
import { clock } from './typed-openings';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A switch may last 30 days: a minute less, as the clock of the service is another. */
const LONGEST_MS = 30 * DAY_MS - MINUTE_MS;
const AHEAD_MS = 14 * DAY_MS;

/** Date and time as the fields of a browser hold them, in the time zone of the hours. */
export interface TypedEnd {
  /** `2026-12-24` */
  readonly date: string;
  /** `16:00` */
  readonly time: string;
}

/**
 * Of hours that are open, the next opening, so that nobody has to think of opening again; a day later if none is known.
 * Hours that are not open are opened for an hour.
 */
export function proposedEnd(hours: CompiledHours | undefined, { instant, wallClock }: Moment) {
  const plain = hours && withoutSwitch(hours);
  if (plain && hoursAt(plain, instant, wallClock).state !== 'open') {
    return wholeMinute(instant + HOUR_MS);
  }
  const changes = plain ? nextChanges(plain, instant, instant + AHEAD_MS, wallClock) : [];
  return changes.find(({ after }) => after === 'open')?.instant ?? wholeMinute(instant + DAY_MS);
}

function wholeMinute(instant: number): number {
  return Math.ceil(instant / MINUTE_MS) * MINUTE_MS;
}

export function typedEnd(instant: number, timeZone: string, { wallClock }: Moment): TypedEnd {
  const { day, minute } = wallClock(timeZone, instant);
  return { date: new Date(day * DAY_MS).toISOString().slice(0, 10), time: clock(minute) };
}

/** The instant with its offset; undefined if there is no such moment after now. */
export function endOf(
  { date, time }: TypedEnd,
  timeZone: string,
  { instant, wallClock }: Moment,
): string | undefined {
  const day = parseDay(date);
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  if (day === undefined || hour === undefined) return undefined;
  const minuteOfDay = Number(hour) * 60 + Number(minute);
  const found = instantsAt(timeZone, day, minuteOfDay, wallClock).find((each) => each > instant);
  return found === undefined ? undefined : writeInstant(timeZone, found, wallClock);
}

/** An hour later than now or than its end, whichever is later, but never longer than a switch may last. */
export function extendedEnd(until: string, timeZone: string, moment: Moment): string {
  const { instant, wallClock } = moment;
  const end = Math.max(parseInstant(until) ?? instant, instant) + HOUR_MS;
  return writeInstant(timeZone, Math.min(end, instant + LONGEST_MS), wallClock);
}

function withoutSwitch({ id, timeZone, planOf }: CompiledHours): CompiledHours {
  return { id, timeZone, planOf };
}
