/** The path of calls through a plan for each state of its hours: what is heard, tried and taken, step by step. */
import type { CallPlan, Step } from './call-plan';
import { HOURS_STATES } from './condition-cells';
import { hoursHold } from './condition-in-cell';
import { stepKind, takesAll, type StepKind } from './step-kind';
import type { HoursState } from '../hours/hours';

export interface PathStep {
  readonly step: string;
  readonly kind: StepKind;
  /** Whether every call that comes this far is taken by it; otherwise only those that its other conditions name. */
  readonly isCertain: boolean;
}

export interface PlanPath {
  /** Id of hours, or `of-route`; undefined for a plan that asks for no hours. */
  readonly hours: string | undefined;
  readonly state: HoursState | undefined;
  readonly steps: readonly PathStep[];
  /** Whether the path can run out: the call then ends without anybody having said so. */
  readonly mayRunOut: boolean;
}

/** One path for each of the hours and each of their states; conditions on other hours count as "may hold". */
export function planPaths(plan: CallPlan): readonly PlanPath[] {
  const named = [
    ...new Set(plan.steps.flatMap(({ when }) => (when?.hours ? [when.hours.id] : []))),
  ];
  if (named.length === 0) return [pathFor(plan, undefined, undefined)];
  return named.flatMap((hours) => HOURS_STATES.map((state) => pathFor(plan, hours, state)));
}

function pathFor(
  { steps }: CallPlan,
  hours: string | undefined,
  state: HoursState | undefined,
): PlanPath {
  const path: PathStep[] = [];
  for (const step of steps) {
    const asked = step.when?.hours;
    const isOfThese = asked !== undefined && asked.id === hours;
    if (isOfThese && !hoursHold(asked.is, state)) continue;
    const isCertain = hasNoOtherCondition(step, isOfThese);
    path.push({ step: step.id, kind: stepKind(step), isCertain });
    if (isCertain && takesAll(step)) {
      return { hours, state, steps: path, mayRunOut: false };
    }
  }
  return { hours, state, steps: path, mayRunOut: true };
}

function hasNoOtherCondition({ when }: Step, hoursAreDecided: boolean): boolean {
  return Object.keys(when ?? {}).every((key) => key === 'hours' && hoursAreDecided);
}
