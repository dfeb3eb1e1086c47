/** What becomes of a call for which every step that was to come is gone. */
import type { CheckedRow } from '../answer/checked-row';
import type { Destination } from '../destination';
import type { CallerFacts } from '../plans/call-facts';
import type { Step } from '../plans/call-plan';
import type { OpenPlan, OpenPlans } from '../plans/open-plans';
import { isPassedOver } from '../plans/passed-over';
import { stepKind } from '../plans/step-kind';

export type LastResort =
  | { readonly kind: 'step'; readonly plan: string; readonly step: Step }
  | { readonly kind: 'default'; readonly destination: Destination };

/**
 * The last step of the plan if it takes every call, otherwise the default route, or the last step of its plan, if that
 * ends calls. Undefined if nothing does: then Twilio is to ask the fallback URL.
 *
 * @param ended id of the step that has been carried out: none is twice.
 */
export function lastResort(
  plan: OpenPlan | undefined,
  ended: string,
  defaultRow: CheckedRow,
  plans: OpenPlans,
  caller: CallerFacts | undefined,
): LastResort | undefined {
  const step = plan && lastStep(plan, caller);
  if (plan && step && step.id !== ended) return { kind: 'step', plan: plan.id, step };
  if (defaultRow.kind === 'invalid') return undefined;
  const { destination } = defaultRow;
  if (destination.type !== 'call-plan') {
    return stepKind(destination) === 'ending' ? { kind: 'default', destination } : undefined;
  }
  const other = plans.plan(destination.destination);
  const lastOfOther = other && other.id !== plan?.id ? lastStep(other, caller) : undefined;
  return other && lastOfOther && { kind: 'step', plan: other.id, step: lastOfOther };
}

function lastStep({ steps }: OpenPlan, caller: CallerFacts | undefined): Step | undefined {
  const open = steps[steps.length - 1];
  if (open?.kind !== 'valid' || open.step.when) return undefined;
  const { step } = open;
  return stepKind(step) === 'ending' && !isPassedOver(step, caller) ? step : undefined;
}
