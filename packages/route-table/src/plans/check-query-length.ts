/** Checks that the ids of a plan fit into the URL that leads from step to step. */
import type { CallPlan, Step } from './call-plan';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { MAX_QUERY_BYTES, writeCallStep } from '../going-on/call-step-query';
import { comingStep, type ComingStep } from '../going-on/coming-steps';
import type { Team } from '../ringing/team';

const LONGEST_VERSION = 'x'.repeat(24);

/** The longest query is that of a call for which every step below holds. `path` leads to the plan. */
export function checkQueryLength(
  { id, steps }: CallPlan,
  teams: readonly Team[],
  path: Path,
  found: Findings,
): void {
  const lengths = steps.map((step, index) => {
    const members = membersOf(step, teams);
    const [member, ...others] = members;
    const begun = others.length > 0 ? [comingStep(step.id, others)] : [];
    const below = steps.slice(index + 1).map((one) => coming(one, teams));
    return writeCallStep({
      plan: id,
      after: { kind: 'ended', step: step.id, member },
      coming: { decided: [...begun, ...below], undecided: [] },
      tableVersion: LONGEST_VERSION,
    }).length;
  });
  // `&q=` if some of them are below a queue.
  const bytes = Math.max(0, ...lengths) + '&q='.length;
  if (bytes <= MAX_QUERY_BYTES) return;
  fault(found, [...path, 'steps'], 'plan-too-long', { bytes, limit: MAX_QUERY_BYTES });
}

/** Of who is on call the id is in the URL, whoever it is. */
function coming(step: Step, teams: readonly Team[]): ComingStep {
  const isOnCall = step.type === 'ring' && (step.options?.who ?? 'all').startsWith('on-call');
  const longest = membersOf(step, teams).reduce(
    (one, other) => (other.length > one.length ? other : one),
    '',
  );
  return comingStep(step.id, isOnCall && longest !== '' ? [longest] : []);
}

function membersOf(step: Step, teams: readonly Team[]): readonly string[] {
  if (step.type !== 'ring') return [];
  return teams.find(({ id }) => id === step.destination)?.members.map(({ id }) => id) ?? [];
}
