/** Checks what calls come to below a step that nobody answered. */
import type { CallPlan, Step } from './call-plan';
import type { PathOfStep } from './path-of-step';
import { sameJson } from '../comparison/json-tree';
import { mayBothHold } from './plan-reach';
import { stepKind } from './step-kind';
import { withoutTime } from './without-time';
import { warn } from '../findings/findings';
import type { Findings } from '../findings/findings';
import { quote } from '../findings/untrusted';

export function checkGoingOn(plan: CallPlan, at: PathOfStep, found: Findings): void {
  plan.steps.forEach((step, index) => {
    if (stepKind(step) !== 'ringing') return;
    // Hours may change while a caller waits.
    const upper = step.type === 'enqueue' ? withoutHours(step) : step;
    const below = plan.steps.slice(index + 1).filter((other) => mayBothHold(plan, upper, other));
    const [first] = below;
    if (!first) return;
    if (step.type === 'enqueue') checkQueue(step, first, at, found);
    for (const other of below) warnOfHeaders(other, step, at, found);
    for (const other of below.filter(({ type }) => type === 'reject')) {
      const params = { step: quote(other.id), ringing: quote(step.id) };
      warn(found, at(other), 'rejects-rung-call', params);
    }
  });
}

function withoutHours(step: Step): Step {
  return { ...step, when: withoutTime(step.when) };
}

/** Twilio cancels a task that times out, and the caller waits on. */
function checkQueue(
  queue: Extract<Step, { readonly type: 'enqueue' }>,
  below: Step,
  at: PathOfStep,
  found: Findings,
): void {
  const { maxWait, timeout } = queue.options ?? {};
  if (timeout !== undefined) {
    warn(found, at(queue, 'options', 'timeout'), 'queue-timeout-with-steps', {});
  }
  if (maxWait !== undefined) return;
  const params = { step: quote(queue.id), below: quote(below.id) };
  warn(found, at(queue, 'options', 'maxWait'), 'queue-without-max-wait', params);
}

const HEADER = /\{\{\s*header\./i;

/** Whether Twilio sends the SIP headers of a call with later requests is not known (assumed both ways). */
function warnOfHeaders(step: Step, ringing: Step, at: PathOfStep, found: Findings): void {
  const isUsed = HEADER.test(JSON.stringify([step.destination, step.options]));
  const isSaid = found.warnings.some(
    ({ code, path }) => code === 'header-may-be-empty' && sameJson(path, at(step)),
  );
  if (!isUsed || isSaid) return;
  const params = { step: quote(step.id), ringing: quote(ringing.id) };
  warn(found, at(step), 'header-may-be-empty', params);
}
