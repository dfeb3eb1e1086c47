/** Reads a plan from the top for one call: which steps are heard, which one takes the call, and why. */
import type { CallFacts } from './call-facts';
import type { Step } from './call-plan';
import type { OpenPlan } from './open-plans';
import { checkCondition } from './check-condition';
import type { NamedThings } from './named-things';
import { stepKind } from './step-kind';
import type { Reason, Verdict } from './verdict';
import type { Finding } from '../findings/findings';

/** What became of one step. `not-reached`: a step above had taken the call. */
export interface TracedStep {
  readonly plan: string;
  readonly step: string;
  readonly kind: 'taken' | 'heard' | 'skipped' | 'unreadable' | 'not-reached';
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
}

/**
 * Every condition is decided now, once: what a call will do can be told beforehand. Steps are read once, downwards, so
 * a plan cannot loop.
 */
export function readPlan(plan: OpenPlan, facts: CallFacts, things: NamedThings): PlanReading {
  const trace: TracedStep[] = [];
  const heard: Step[] = [];
  let end: PlanReading['end'] | undefined;
  for (const open of plan.steps) {
    const add = (kind: TracedStep['kind'], reasons: readonly Reason[]) =>
      trace.push({ plan: plan.id, step: open.id, kind, reasons });
    if (end) {
      add('not-reached', []);
      continue;
    }
    if (open.kind === 'invalid') {
      add('unreadable', []);
      end = { kind: 'unreadable', step: open.id, issues: open.issues };
      continue;
    }
    const { step } = open;
    const verdict: Verdict = checkCondition(step.when, plan.id, facts, things);
    if (verdict.kind !== 'holds') {
      add(verdict.kind, verdict.reasons);
      if (verdict.kind === 'unreadable') end = { kind: 'unreadable', step: step.id, issues: [] };
    } else if (stepKind(step) === 'announcing') {
      add('heard', verdict.reasons);
      heard.push(step);
    } else {
      add('taken', verdict.reasons);
      end = { kind: 'taken', step };
    }
  }
  return { trace, heard, end: end ?? { kind: 'ended' } };
}
