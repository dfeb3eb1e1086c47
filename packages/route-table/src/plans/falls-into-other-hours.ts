/** Finds steps into which a call that nobody answered would fall although they are not for those hours. */
import type { CallPlan, Step } from './call-plan';
import { HOURS_STATES } from './condition-cells';
import { hoursHold } from './condition-in-cell';
import { mayBothHold } from './plan-reach';
import { stepKind, takesAll } from './step-kind';

export interface FallIntoOtherHours {
  /** The ringing step with hours. */
  readonly from: string;
  /** The step without hours. */
  readonly into: string;
}

/**
 * Night must not leak into day: a step that rings in some hours says what happens next in the same hours, or the step
 * below says that it is for any (`goOn`).
 */
export function fallsIntoOtherHours(plan: CallPlan): readonly FallIntoOtherHours[] {
  const { steps } = plan;
  return steps.flatMap((step, index) => {
    if (stepKind(step) !== 'ringing' || !step.when?.hours) return [];
    const below = steps.slice(index + 1).filter((other) => mayBothHold(plan, step, other));
    const into = findFall(step.when.hours, below);
    return into ? [{ from: step.id, into: into.id }] : [];
  });
}

/** The first step without hours that a call of one of the states can come to. */
function findFall(
  { id, is }: NonNullable<NonNullable<Step['when']>['hours']>,
  below: readonly Step[],
): Step | undefined {
  for (const state of HOURS_STATES.filter((one) => hoursHold(is, one))) {
    for (const step of below) {
      const hours = step.when?.hours;
      if (!hours) {
        if (step.goOn !== 'anywhere') return step;
      } else if (hours.id !== id || !hoursHold(hours.is, state)) {
        continue;
      }
      if (takesAll(step) && hasOnlyHours(step)) break;
    }
  }
  return undefined;
}

function hasOnlyHours({ when }: Step): boolean {
  return Object.keys(when ?? {}).every((key) => key === 'hours');
}
