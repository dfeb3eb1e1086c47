/** Checks a plan as a whole: steps that cannot be reached, that leak into other hours, or that Twilio cannot carry out. */
import type { CallPlan, Step } from './call-plan';
import { checkFlows } from './check-flows';
import { checkGoingOn } from './check-going-on';
import { fallsIntoOtherHours } from './falls-into-other-hours';
import { mayBothHold, unreachableSteps } from './plan-reach';
import type { PathOfStep } from './path-of-step';
import { stepKind, takesAll } from './step-kind';
import { fault, warn, withdrawWarning } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { MIN_RING_SECONDS, type DialOptions } from '../destinations/dial-options';
import { quote } from '../findings/untrusted';

/** Every field of the plan is good. `path` leads to the plan. */
export function checkPlan(plan: CallPlan, path: Path, found: Findings): void {
  const at = (step: Step, ...field: string[]): Path => [
    ...path,
    'steps',
    plan.steps.indexOf(step),
    ...field,
  ];
  checkReach(plan, at, found);
  checkGoingOn(plan, at, found);
  checkFlows(plan, at, found);
  for (const { from, into } of fallsIntoOtherHours(plan)) {
    const step = plan.steps.find(({ id }) => id === into);
    if (!step) continue;
    fault(found, at(step), 'falls-into-other-hours', { from: quote(from), into: quote(into) });
  }
  for (const step of plan.steps) checkStep(plan, step, at, found);
}

function checkReach(plan: CallPlan, at: PathOfStep, found: Findings): void {
  const unconditional = plan.steps.find((step) => !step.when && takesAll(step));
  for (const { step: id, hiddenBy } of unreachableSteps(plan)) {
    const step = plan.steps.find((one) => one.id === id);
    if (!step) continue;
    if (unconditional && hiddenBy.includes(unconditional.id)) {
      const params = { step: quote(id), above: quote(unconditional.id) };
      fault(found, at(step), 'below-the-last-step', params);
    } else if (hiddenBy.length === 0) {
      warn(found, at(step), 'step-unreachable:never', { step: quote(id) });
    } else {
      const params = { step: quote(id), above: hiddenBy.map(quote), count: hiddenBy.length };
      warn(found, at(step), 'step-unreachable', params);
    }
  }
}

function checkStep(plan: CallPlan, step: Step, at: PathOfStep, found: Findings): void {
  const above = plan.steps.slice(0, plan.steps.indexOf(step));
  const heard = above.filter(
    (other) => stepKind(other) === 'announcing' && mayBothHold(plan, other, step),
  );
  const [announcing] = heard;
  if (step.type === 'reject' && announcing) {
    const params = { step: quote(step.id), announcing: quote(announcing.id) };
    fault(found, at(step), 'rejects-answered-call', params);
  }
  const options: Partial<DialOptions> = dialOptionsOf(step);
  if (step.type === 'dial-number' && options.callerId === undefined) {
    const path = at(step, 'options', 'callerId');
    withdrawWarning(found, path, 'dial-number-without-caller-id');
    fault(found, path, 'caller-id-missing', { step: quote(step.id) });
  }
  if ((options.timeout ?? Infinity) < MIN_RING_SECONDS) {
    const params = { seconds: options.timeout ?? 0, minimum: MIN_RING_SECONDS };
    const path = at(step, 'options', 'timeout');
    withdrawWarning(found, path, 'timeout-too-short');
    fault(found, path, 'timeout-too-short', params);
  }
}

function dialOptionsOf(step: Step): Partial<DialOptions> {
  switch (step.type) {
    case 'dial-application':
    case 'dial-client':
    case 'dial-number':
    case 'dial-sip':
    case 'ring':
      return step.options ?? {};
    default:
      return {};
  }
}
