/** Plans, facts and named things for tests: a test states only what matters to it. */
import type { CallFacts } from '../src/plans/call-facts';
import type { CallPlan, Condition, Step } from '../src/plans/call-plan';
import { createNamedThings, type NamedSources, type NamedThings } from '../src/plans/named-things';
import type { OpenPlan } from '../src/plans/open-plans';
import { createIntlWallClock } from '../src/hours/intl-wall-clock';

export const wallClock = createIntlWallClock();

/** A Monday, 10:00 in New York. */
export const MONDAY_AT_TEN = Date.parse('2026-11-30T10:00-05:00');

export function facts(more: Partial<CallFacts> = {}): CallFacts {
  return {
    callSid: 'CA00000000000000000000000000000001',
    caller: caller('+15551234567'),
    headers: {},
    sourceIp: undefined,
    sourceUser: undefined,
    instant: MONDAY_AT_TEN,
    wallClock,
    routeHours: undefined,
    isComplete: true,
    ...more,
  };
}

export function caller(user: string, host = 'pbx.example.com') {
  return { user, number: user, e164: user.startsWith('+') ? user : undefined, host };
}

export function things(more: Partial<NamedSources> = {}): NamedThings {
  return createNamedThings({
    hours: [],
    holidays: [],
    callerLists: [],
    teams: [],
    numbering: undefined,
    ...more,
  });
}

/** `say` with a text that names the step. */
export function step(id: string, when?: Condition, more: object = {}): Step {
  const built = { id, type: 'say', destination: id, ...(when && { when }), ...more };
  return built as Step;
}

export function ringing(id: string, when?: Condition, more: object = {}): Step {
  return step(id, when, { type: 'dial-client', destination: 'alice', ...more });
}

export function announcing(id: string, when?: Condition): Step {
  return step(id, when, { options: { thenContinue: true } });
}

export function plan(...steps: readonly Step[]): CallPlan {
  return { id: 'p', name: 'Plan', steps };
}

export function openPlan(...steps: readonly Step[]): OpenPlan {
  return { id: 'p', steps: steps.map((one) => ({ kind: 'valid', id: one.id, step: one })) };
}
