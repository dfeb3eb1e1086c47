/** Who is on call in the coming weeks, turn by turn, and until when whoever is on call now is. */
import { onCall, type Moment, type Team, type TeamMember } from 'route-table';

/** A stretch of time with one person on call. */
export interface Turn {
  /** Milliseconds since 1970 UTC; `until` does not belong to it. */
  readonly from: number;
  readonly until: number;
  readonly member: TeamMember;
  /** Id of the cover that decided. */
  readonly cover: string | undefined;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WEEK_MS = 7 * 24 * HOUR_MS;

/** The turns of the next weeks, the one of now first; none if nobody is on call. */
export function rotationWeeks(team: Team, moment: Moment, weeks = 8): readonly Turn[] {
  const end = moment.instant + weeks * WEEK_MS;
  const turns: Turn[] = [];
  let from = moment.instant;
  while (from < end) {
    const now = at(team, from, moment);
    if (!now) return turns;
    const until = nextTurn(team, from, end, moment);
    turns.push({ from, until, member: now.member, cover: now.cover });
    from = until;
  }
  return turns;
}

function at(team: Team, instant: number, { wallClock }: Moment) {
  return onCall(team, { instant, wallClock });
}

/** Turns begin at a minute, and none is shorter than an hour in a way that matters here: hours first, then minutes. */
function nextTurn(team: Team, from: number, end: number, moment: Moment): number {
  const key = (instant: number) => {
    const found = at(team, instant, moment);
    return `${found?.member.id ?? ''} ${found?.cover ?? ''}`;
  };
  const now = key(from);
  let hour = from;
  while (hour < end && key(hour + HOUR_MS) === now) hour += HOUR_MS;
  let minute = Math.floor(hour / MINUTE_MS) * MINUTE_MS;
  while (minute < end && key(minute) === now) minute += MINUTE_MS;
  return Math.min(minute, end);
}
