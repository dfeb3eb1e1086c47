/** Which member of a team a step rings, if that is decided when the call arrives. */
import type { CallFacts } from './call-facts';
import type { Step } from './call-plan';
import type { NamedThings } from './named-things';
import { onCall } from '../ringing/on-call';

/** The id of who is on call; empty if the step rings others too, or nobody is. */
export function rungMembers(step: Step, facts: CallFacts, things: NamedThings): readonly string[] {
  if (step.type !== 'ring') return [];
  const { who } = step.options ?? {};
  if (who !== 'on-call' && who !== 'on-call-then-rest') return [];
  const team = things.team(step.destination);
  const found = team && onCall(team, facts);
  return found ? [found.member.id] : [];
}
