/** Says which member of a team is on call at a moment. */
import { membersInOrder, type Rotation, type Team, type TeamMember } from './team';
import { parseDay } from '../hours/named-day';
import { parseInstant } from '../hours/instant';
import { lastClockChange } from '../hours/clock-changes';
import { MINUTE_MS, type WallClock, type WallTime } from '../hours/wall-clock';

/** When a call is answered; the instant in milliseconds since 1970 UTC. */
export interface RingingMoment {
  readonly instant: number;
  readonly wallClock: WallClock;
}

export interface OnCall {
  readonly member: TeamMember;
  /** Id of the cover that decided; undefined if the rotation did. */
  readonly cover: string | undefined;
}

/** Undefined if the team has no member, or no rotation that can be read. */
export function onCall(team: Team, moment: RingingMoment): OnCall | undefined {
  const members = membersInOrder(team);
  const cover = coverAt(team, moment.instant);
  const covering = members.find(({ id }) => id === cover?.member);
  if (cover && covering) return { member: covering, cover: cover.id };
  const days = team.rotation && daysSince(team.rotation, moment);
  if (days === undefined || !team.rotation) return undefined;
  const turn = Math.floor(days / team.rotation.everyDays) % members.length;
  const member = members[turn < 0 ? turn + members.length : turn];
  return member && { member, cover: undefined };
}

/** Of several that hold, the one that begins last; of those, the one with the smallest id. */
function coverAt({ cover = [] }: Team, instant: number) {
  const begin = ({ from }: { readonly from: string }) => parseInstant(from) ?? Infinity;
  return cover
    .filter((one) => begin(one) <= instant && instant < (parseInstant(one.until) ?? -Infinity))
    .sort((a, b) => begin(b) - begin(a) || (a.id < b.id ? -1 : 1))[0];
}

/** A local date and time: `2027-01-04T09:00`. */
export function parseLocalTime(text: string): WallTime | undefined {
  const found = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  const day = parseDay(found?.[1] ?? '');
  if (!found || day === undefined) return undefined;
  return { day, minute: Number(found[2]) * 60 + Number(found[3]) };
}

/**
 * Whole local days since the rotation began; negative before.
 *
 * A day begins when the clock first shows its time of day, or a later one if the clocks jump over it. When clocks go
 * back over it, the day has begun already: nobody is handed the phone twice.
 */
function daysSince({ from, timeZone }: Rotation, moment: RingingMoment): number | undefined {
  const begin = parseLocalTime(from);
  if (!begin) return undefined;
  const days = ({ day, minute }: WallTime) => day - begin.day - (minute < begin.minute ? 1 : 0);
  const now = days(moment.wallClock(timeZone, moment.instant));
  const change = lastClockChange(timeZone, moment.instant, moment.wallClock);
  if (change === undefined) return now;
  return Math.max(now, days(moment.wallClock(timeZone, change - MINUTE_MS)));
}
