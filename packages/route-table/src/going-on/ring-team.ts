/** Rings a team: the next of its rounds that anybody can be dialled in. */
import { waysAfter, type CallOnItsWay } from './ways-after';
import { comingStep, type Coming } from './coming-steps';
import { finding, type Finding } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { Step } from '../plans/call-plan';
import { renderRound } from '../ringing/render-round';
import { ringingRounds, type RingingRound } from '../ringing/ringing-rounds';
import type { Team } from '../ringing/team';
import { rejectedCall } from '../twiml/rejected-call';

export type RungTeam =
  | { readonly kind: 'rings'; readonly twiml: string; readonly rounds: readonly RingingRound[] }
  /** `issue`: why nobody can be; undefined if only this call cannot be put through to them. */
  | { readonly kind: 'nobody'; readonly issue: Finding | undefined };

type RingStep = Extract<Step, { readonly type: 'ring' }>;

/**
 * @param members ids from the URL: of a step that has begun those still to be rung, otherwise who was on call when the
 *   call arrived.
 */
export function ring(
  plan: string,
  step: RingStep,
  members: readonly string[],
  left: Coming,
  call: CallOnItsWay,
  hasBegun: boolean,
): RungTeam {
  const team = call.things.team(step.destination);
  const id = quote(step.destination);
  if (!team) {
    return {
      kind: 'nobody',
      issue: finding(['destination'], 'refers-to-nothing:teams', { id }),
    };
  }
  const rounds = hasBegun
    ? members.flatMap((member) => roundOf(step, team, member, call))
    : ringingRounds(step, team, call.facts, {
        callSid: call.facts.callSid,
        ...(members[0] !== undefined && { onCall: members[0] }),
      });
  for (const [index, round] of rounds.entries()) {
    const later = rounds.slice(index + 1).flatMap((other) => other.members.map(({ id }) => id));
    const decided =
      later.length === 0 ? left.decided : [comingStep(step.id, later), ...left.decided];
    const coming = { decided, undecided: left.undecided };
    const ways = waysAfter(plan, step, coming, call, round.members[0]?.id);
    const twiml = renderRound(round, call.context, ways);
    if (twiml !== rejectedCall()) return { kind: 'rings', twiml, rounds: rounds.slice(index) };
  }
  if (rounds.length > 0) return { kind: 'nobody', issue: undefined };
  return { kind: 'nobody', issue: finding(['destination'], 'nobody-to-ring', { team: id }) };
}

/** The round of one member alone, as the team is now; none if it is gone. */
function roundOf(
  { options }: RingStep,
  team: Team,
  member: string,
  { facts }: CallOnItsWay,
): readonly RingingRound[] {
  if (!team.members.some(({ id }) => id === member)) return [];
  const alone = { options: { ...options, who: 'on-call' as const } };
  return ringingRounds(alone, team, facts, { callSid: facts.callSid, onCall: member });
}
