/** Decides the hours and periods of steps below a queue, when the queue gives the call back. */
import type { Coming, ComingStep } from './coming-steps';
import { checkCondition } from '../plans/check-condition';
import type { CallFacts } from '../plans/call-facts';
import type { NamedThings } from '../plans/named-things';
import type { OpenPlan } from '../plans/open-plans';

/**
 * All other keys held when the call arrived. Below the next queue that holds, nothing is decided yet. A step that is
 * gone or not valid stays in the list: whoever comes to it goes on below it.
 */
export function decideBelowQueue(
  plan: OpenPlan,
  undecided: readonly ComingStep[],
  facts: CallFacts,
  things: NamedThings,
): Coming {
  const decided: ComingStep[] = [];
  for (const [index, entry] of undecided.entries()) {
    const open = plan.steps.find(({ id }) => id === entry.step);
    if (open?.kind === 'valid') {
      const { hours, period } = open.step.when ?? {};
      const time = { ...(hours && { hours }), ...(period && { period }) };
      if (checkCondition(time, plan.id, facts, things).kind === 'skipped') continue;
    }
    decided.push(entry);
    if (open?.kind === 'valid' && open.step.type === 'enqueue') {
      return { decided, undecided: undecided.slice(index + 1) };
    }
  }
  return { decided, undecided: [] };
}
