/** Checks the Studio flows of a plan: each of them has to be told once that a call ended. */
import type { CallPlan } from './call-plan';
import type { PathOfStep } from './path-of-step';
import { namesStudioFlow, studioFlowOf } from '../destinations/studio-flow';
import { checkForeignFlows } from './foreign-flows';
import { fault } from '../findings/findings';
import type { Findings } from '../findings/findings';
import { quote } from '../findings/untrusted';

/** Flows that can be asked within the 10 s of a Function (this project). */
const MAX_FLOWS = 3;

export function checkFlows({ steps }: CallPlan, at: PathOfStep, found: Findings): void {
  const { accountSid } = found.account ?? {};
  if (accountSid !== undefined) checkForeignFlows(steps, accountSid, at, found);
  const flows = steps.flatMap((step) => {
    const flow = studioFlowOf(step);
    return flow ? [{ step, flow }] : [];
  });
  const [first] = flows;
  for (const { step, flow } of flows) {
    if (!first || flow.accountSid.toLowerCase() === first.flow.accountSid.toLowerCase()) continue;
    const params = { step: quote(step.id), other: quote(first.step.id) };
    fault(found, at(step, 'destination'), 'flows-of-two-accounts', params);
  }
  const count = new Set(flows.map(({ flow }) => flow.flowSid.toLowerCase())).size;
  const last = flows[flows.length - 1];
  if (last && count > MAX_FLOWS) {
    fault(found, at(last.step, 'destination'), 'too-many-flows', { count, limit: MAX_FLOWS });
  }
  for (const step of steps) {
    if (step.type !== 'twiml' || !namesStudioFlow(step.destination)) continue;
    fault(found, at(step, 'destination'), 'flow-in-twiml', { step: quote(step.id) });
  }
}
