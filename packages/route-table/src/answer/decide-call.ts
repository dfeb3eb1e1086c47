/** Decides what becomes of a call that a row has matched: its destination, or what its call plan says. */
import type { CheckedRow } from './checked-row';
import type { Destination } from '../destination';
import { describe, quote } from '../findings/untrusted';
import { finding, type Finding } from '../findings/findings';
import type { CallFacts } from '../plans/call-facts';
import { comingStep, type Coming } from '../going-on/coming-steps';
import type { OpenPlan, OpenPlans } from '../plans/open-plans';
import type { RingDestination } from '../destinations/ring';
import { rungMembers } from '../plans/rung-members';
import { readPlan, type PlanReading, type TracedStep } from '../plans/read-plan';
import { ringingRounds, type RingingRound } from '../ringing/ringing-rounds';

/** What was decided, before it is rendered. */
export type Choice =
  | {
      readonly kind: 'destination';
      readonly destination: Destination;
      /** Of a destination that rings a team: who rings when. */
      readonly rounds?: readonly RingingRound[];
    }
  /** The steps of a plan that the call comes to; none: after the plan the call ends. */
  | {
      readonly kind: 'steps';
      readonly open: OpenPlan;
      readonly coming: Coming;
      readonly plan: PlanTrace;
    }
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

/** @param isExempt tells whether the plan for every call is skipped: nobody may be kept from calling for help. */
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
    if (choice.kind !== 'steps' || choice.plan.step !== undefined) return choice;
    before.push(...choice.plan.trace);
  }
  if (row.kind === 'invalid') return { kind: 'refused', issues: row.issues };
  const { destination } = row;
  if (destination.type === 'call-plan') {
    return choose(destination.destination, plans, facts, before);
  }
  return destination.type === 'ring'
    ? ringTeam(destination, plans, facts)
    : { kind: 'destination', destination };
}

/** Who rings is decided when the call arrives, as all of a plan is. */
function ringTeam(destination: RingDestination, { things }: OpenPlans, facts: CallFacts): Choice {
  const team = things.team(destination.destination);
  const rounds = team ? ringingRounds(destination, team, facts, facts) : [];
  if (rounds.length > 0) return { kind: 'destination', destination, rounds };
  const id = quote(destination.destination);
  const issue = team
    ? finding(['destination'], 'nobody-to-ring', { team: id })
    : finding(['destination'], 'refers-to-nothing:teams', { id });
  return { kind: 'refused', issues: [issue] };
}

function choose(
  id: unknown,
  plans: OpenPlans,
  facts: CallFacts,
  before: readonly TracedStep[],
): Choice {
  const plan = typeof id === 'string' ? plans.plan(id) : undefined;
  if (!plan) return { kind: 'refused', issues: [missingPlan(id)] };
  const { trace, heard, end, coming }: PlanReading = readPlan(plan, facts, plans.things);
  const read = (step: string | undefined): PlanTrace => ({
    plan: plan.id,
    step,
    trace: [...before, ...trace],
  });
  if (end.kind === 'unreadable') {
    return { kind: 'refused', issues: end.issues, plan: read(end.step) };
  }
  const taken = end.kind === 'taken' ? end.step.id : undefined;
  const first = end.kind === 'taken' ? [...heard, end.step] : heard;
  const decided = [
    ...first.map((step) => comingStep(step.id, rungMembers(step, facts, plans.things))),
    ...coming.decided,
  ];
  return {
    kind: 'steps',
    open: plan,
    coming: { decided, undecided: coming.undecided },
    plan: read(taken),
  };
}

function missingPlan(id: unknown): Finding {
  const shown = typeof id === 'string' ? quote(id) : describe(id);
  return finding(['destination'], 'refers-to-nothing:plans', { id: shown });
}
