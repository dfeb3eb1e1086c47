/** Puts the steps of a call in order: when each began, when and how it ended. */
import type { ToldCall, ToldStep } from 'admin-contract';

export interface TimelineStep {
  /** Ids; the step of the default route is undefined. */
  readonly plan: string;
  readonly step: string | undefined;
  /** Milliseconds since 1970; undefined if the line is missing that says so. */
  readonly beganMs: number | undefined;
  /** Undefined: nothing came after it. */
  readonly ended?: { readonly outcome: string; readonly atMs: number; readonly error?: string };
}

/** `steps` in the order in which they ended. Lines may be missing: a log lags behind. */
export function callTimeline(
  call: Pick<ToldCall, 'at' | 'plan' | 'step'>,
  steps: readonly ToldStep[],
): readonly TimelineStep[] {
  const timeline: TimelineStep[] = [];
  let open: TimelineStep | undefined =
    call.plan === undefined ? undefined : { plan: call.plan, step: call.step, beganMs: call.at };
  for (const each of steps) {
    const { plan, step, at, outcome, error, nextPlan = plan, nextStep } = each;
    const isOpen = open?.plan === plan && open.step === step;
    if (open && !isOpen) timeline.push(open);
    const ended = { outcome, atMs: at, ...(error !== undefined && { error }) };
    timeline.push({ plan, step, beganMs: isOpen ? open?.beganMs : undefined, ended });
    open =
      nextStep === undefined && nextPlan === plan
        ? undefined
        : { plan: nextPlan, step: nextStep, beganMs: at };
  }
  return open ? [...timeline, open] : timeline;
}
