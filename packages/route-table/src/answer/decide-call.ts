/** Decides what becomes of a call that a row has matched: its destination, or what its call plan says. */
import type { CheckedRow } from './checked-row';
import type { Destination } from '../destination';
import { describe, quote } from '../findings/untrusted';
import { finding, type Finding } from '../findings/findings';
import type { CallFacts } from '../plans/call-facts';
import type { Step } from '../plans/call-plan';
import type { OpenPlans } from '../plans/open-plans';
import { readPlan, type PlanReading, type TracedStep } from '../plans/read-plan';
import { ringingRounds, type RingingRound } from '../ringing/ringing-rounds';

/** What was decided, before it is rendered. */
export type Choice =
  | {
      readonly kind: 'destination';
      readonly destination: Destination;
      /** Steps that are heard before it. */
      readonly heard: readonly Step[];
      /** Of a destination that rings a team: who rings when. */
      readonly rounds?: readonly RingingRound[];
      readonly plan?: PlanTrace;
    }
  /** The plan has no step for this call: after its announcements the call ends. */
  | { readonly kind: 'ended'; readonly heard: readonly Step[]; readonly plan: PlanTrace }
  /** What the call came to is not valid: it is refused, so that Twilio asks the domain's fallback URL. */
  | { readonly kind: 'refused'; readonly issues: readonly Finding[]; readonly plan?: PlanTrace };

/** How plans were read for a call. */
export interface PlanTrace {
  /** Id of the plan that decided. */
  readonly plan: string;
  /** Id of the step that takes the call; of the one that cannot be read if the call is refused. */
  readonly step: string | undefined;
  /** Every step that was looked at, those of the plan for every call first. */
  readonly trace: readonly TracedStep[];
}

/** @param isExempt tells whether the plan for every call is passed over: nobody may be kept from calling for help. */
export function decideCall(
  row: CheckedRow,
  plans: OpenPlans,
  facts: CallFacts,
  isExempt: () => boolean,
): Choice {
  const before: TracedStep[] = [];
  if (plans.everyCall !== undefined && !isExempt()) {
    const choice = choose(plans.everyCall, plans, facts, []);
    // It names callers and hours of its own: whoever is not meant goes on to the route.
    if (choice.kind !== 'ended') return choice;
    before.push(...choice.plan.trace);
  }
  if (row.kind === 'invalid') return { kind: 'refused', issues: row.issues };
  const { destination } = row;
  if (destination.type === 'call-plan') {
    return choose(destination.destination, plans, facts, before);
  }
  return withRounds({ kind: 'destination', destination, heard: [] }, plans, facts);
}

/** Who rings is decided when the call arrives, as all of a plan is. */
function withRounds(
  choice: Extract<Choice, { readonly kind: 'destination' }>,
  { things }: OpenPlans,
  facts: CallFacts,
): Choice {
  const { destination, plan } = choice;
  if (destination.type !== 'ring') return choice;
  const team = things.team(destination.destination);
  const rounds = team ? ringingRounds(destination, team, facts, facts) : [];
  if (rounds.length > 0) return { ...choice, rounds };
  const id = quote(destination.destination);
  const issue = team
    ? finding(['destination'], 'nobody-to-ring', { team: id })
    : finding(['destination'], 'refers-to-nothing:teams', { id });
  return { kind: 'refused', issues: [issue], ...(plan && { plan }) };
}

function choose(
  id: unknown,
  plans: OpenPlans,
  facts: CallFacts,
  before: readonly TracedStep[],
): Choice {
  const plan = typeof id === 'string' ? plans.plan(id) : undefined;
  if (!plan) return { kind: 'refused', issues: [missingPlan(id)] };
  const { trace, heard, end }: PlanReading = readPlan(plan, facts, plans.things);
  const read = (step: string | undefined) => ({
    plan: plan.id,
    step,
    trace: [...before, ...trace],
  });
  switch (end.kind) {
    case 'taken':
      return withRounds(
        { kind: 'destination', destination: end.step, heard, plan: read(end.step.id) },
        plans,
        facts,
      );
    case 'ended':
      return { kind: 'ended', heard, plan: read(undefined) };
    case 'unreadable':
      return { kind: 'refused', issues: end.issues, plan: read(end.step) };
  }
}

function missingPlan(id: unknown): Finding {
  const shown = typeof id === 'string' ? quote(id) : describe(id);
  return finding(['destination'], 'refers-to-nothing:plans', { id: shown });
}
