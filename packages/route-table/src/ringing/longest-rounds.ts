/** The rounds of a ring step that take longest, whoever is on call: what can be said of it before any call. */
import type { RingingMoment } from './on-call';
import { ringingRounds, ringingSeconds, type RingingRound } from './ringing-rounds';
import type { Team } from './team';
import type { RingDestination } from '../destinations/ring';

/** Never looked at: who is on call is given. */
const ANY_MOMENT: RingingMoment = { instant: 0, wallClock: () => ({ day: 0, minute: 0 }) };

export function longestRounds(
  ring: Pick<RingDestination, 'options'>,
  team: Team,
): readonly RingingRound[] {
  return team.members
    .map(({ id }) => ringingRounds(ring, team, ANY_MOMENT, { callSid: undefined, onCall: id }))
    .reduce(
      (longest, rounds) => (ringingSeconds(rounds) > ringingSeconds(longest) ? rounds : longest),
      [],
    );
}
