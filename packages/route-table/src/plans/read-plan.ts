/** Reads a plan from the top for one call: which steps are heard, which one takes the call, what comes after it, and why. */
import type { CallFacts } from './call-facts';
import type { Step } from './call-plan';
import type { OpenPlan } from './open-plans';
import { checkCondition } from './check-condition';
import type { NamedThings } from './named-things';
import { isPassedOver } from './passed-over';
import { rungMembers } from './rung-members';
import { stepKind } from './step-kind';
import { withoutTime } from './without-time';
import type { Reason, Verdict } from './verdict';
import type { Finding } from '../findings/findings';
import { comingStep, type Coming, type ComingStep } from '../going-on/coming-steps';

/**
 * What became of one step.
 *
 * - `coming`: holds, and is read if nobody answers at a step above.
 * - `undecided`: as `coming`, but below a queue: its hours and period are decided when the queue gives the call back.
 * - `not-reached`: a step above has ended the reading.
 */
export interface TracedStep {
  readonly plan: string;
  readonly step: string;
  readonly kind:
    'taken' | 'heard' | 'skipped' | 'unreadable' | 'coming' | 'undecided' | 'not-reached';
  readonly reasons: readonly Reason[];
}

export interface PlanReading {
  /** Every step of the plan, in its order. */
  readonly trace: readonly TracedStep[];
  /** Announcing steps that are heard before the one that takes the call. */
  readonly heard: readonly Step[];
  readonly end:
    | { readonly kind: 'taken'; readonly step: Step }
    /** After the last step the call ends. */
    | { readonly kind: 'ended' }
    /** A step is not valid, or refers to something that cannot be read: the call must not be guessed at. */
    | { readonly kind: 'unreadable'; readonly step: string; readonly issues: readonly Finding[] };
  /** What is read if nobody answers at the step that takes the call. */
  readonly coming: Coming;
}

/** How far the reading has come: to the step that takes the call, below it, below a queue, to the end. */
type Place = 'before' | 'below' | 'below-queue' | 'ended';

/**
 * Every condition is decided now, once, but for hours and periods below a queue: what a call will do can be told
 * beforehand. Steps are read once, downwards, so a plan cannot loop.
 */
export function readPlan(plan: OpenPlan, facts: CallFacts, things: NamedThings): PlanReading {
  const trace: TracedStep[] = [];
  const heard: Step[] = [];
  const decided: ComingStep[] = [];
  const undecided: ComingStep[] = [];
  let place: Place = 'before';
  let end: PlanReading['end'] = { kind: 'ended' };
  for (const open of plan.steps) {
    const add = (kind: TracedStep['kind'], reasons: readonly Reason[] = []) =>
      trace.push({ plan: plan.id, step: open.id, kind, reasons });
    if (place === 'ended') {
      add('not-reached');
      continue;
    }
    const list = place === 'below-queue' ? undecided : decided;
    const verdict = judge(open, place, plan.id, facts, things);
    if (verdict.kind === 'skipped') {
      add('skipped', verdict.reasons);
      continue;
    }
    if (verdict.kind === 'unreadable' || open.kind === 'invalid') {
      add('unreadable', verdict.reasons);
      if (place === 'before') {
        const issues = open.kind === 'invalid' ? open.issues : [];
        end = { kind: 'unreadable', step: open.id, issues };
        place = 'ended';
      } else {
        // Whoever comes to it goes on below it.
        list.push(comingStep(open.id));
      }
      continue;
    }
    const { step } = open;
    const kind = stepKind(step);
    if (place !== 'before') {
      add(place === 'below-queue' ? 'undecided' : 'coming', verdict.reasons);
      list.push(comingStep(step.id, rungMembers(step, facts, things)));
    } else if (kind === 'announcing') {
      add('heard', verdict.reasons);
      heard.push(step);
    } else {
      add('taken', verdict.reasons);
      end = { kind: 'taken', step };
    }
    place = placeBelow(place, step);
  }
  return { trace, heard, end, coming: { decided, undecided } };
}

function judge(
  open: OpenPlan['steps'][number],
  place: Place,
  plan: string,
  facts: CallFacts,
  things: NamedThings,
): Verdict {
  if (open.kind === 'invalid') return { kind: 'unreadable', reasons: [] };
  const { step } = open;
  if (isPassedOver(step, facts.caller)) {
    return { kind: 'skipped', reasons: [{ key: 'callback', held: 'no' }] };
  }
  if (place !== 'below-queue') return checkCondition(step.when, plan, facts, things);
  return checkCondition(withoutTime(step.when), plan, facts, things);
}

function placeBelow(place: Place, step: Step): Place {
  switch (stepKind(step)) {
    case 'announcing':
      return place;
    case 'ending':
      // Below a queue it may turn out not to hold: what comes below it is kept.
      return place === 'below-queue' && hasTime(step) ? place : 'ended';
    case 'ringing':
      if (place === 'below-queue') return place;
      return step.type === 'enqueue' ? 'below-queue' : 'below';
  }
}

function hasTime({ when }: Step): boolean {
  return when?.hours !== undefined || when?.period !== undefined;
}
