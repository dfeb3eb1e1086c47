/** Who is on call, found slowly: written from the rule in docs/call-plans.md alone, minute by minute. */
import type { Team } from '../src/ringing/team';
import type { WallClock } from '../src/hours/wall-clock';

const DAYS_BACK = 2;
const MINUTES = DAYS_BACK * 24 * 60;

/** Id of the member; the team has a rotation. */
export function slowOnCall(team: Team, instant: number, wallClock: WallClock): string | undefined {
  const covering = (team.cover ?? [])
    .filter(({ from, until }) => Date.parse(from) <= instant && instant < Date.parse(until))
    .sort((a, b) => Date.parse(b.from) - Date.parse(a.from) || a.id.localeCompare(b.id))[0];
  if (covering) return covering.member;
  const { from = '', timeZone = '', everyDays = 1 } = team.rotation ?? {};
  const [date = '', time = ''] = from.split('T');
  const first = Date.parse(date) / 86_400_000;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  // The days that have begun: some minute up to now has shown their time of day, or a later one.
  let begun = -Infinity;
  for (let back = 0; back <= MINUTES; back += 1) {
    const { day, minute } = wallClock(timeZone, instant - back * 60_000);
    begun = Math.max(begun, minute >= hours * 60 + minutes ? day - first : day - first - 1);
  }
  const ids = team.order ?? team.members.map(({ id }) => id);
  let turn = Math.floor(begun / everyDays);
  while (turn < 0) turn += ids.length;
  while (turn >= ids.length) turn -= ids.length;
  return ids[turn];
}
