/** Finds the moments at which a call would be answered otherwise. */
import { answerCall, type CallAnswer } from './answer-call';
import type { Call } from './call';
import { rowFor } from './look-up';
import type { Moment } from './moment';
import type { OpenTable } from './open-table';
import { readCalled } from './read-addresses';
import { HOURS_OF_ROUTE, type Step } from '../plans/call-plan';
import type { OpenPlan, OpenPlans } from '../plans/open-plans';
import { parseInstant } from '../hours/instant';
import { nextChanges } from '../hours/next-changes';
import { momentsWithin } from '../hours/wall-moments';
import type { WallClock } from '../hours/wall-clock';
import { parseLocalTime } from '../ringing/on-call';
import type { Team } from '../ringing/team';
import type { Destination } from '../destination';
import type { OwnUrls } from '../twiml/own-urls';

export interface AnswerChange {
  /** Milliseconds since 1970 UTC: the first one at which the call is answered in the new way. */
  readonly instant: number;
  readonly before: CallAnswer;
  readonly after: CallAnswer;
}

interface Span {
  /** Neither begins before the first nor after the second, in milliseconds since 1970 UTC. */
  readonly begin: number;
  readonly end: number;
  readonly wallClock: WallClock;
}

/**
 * The changes after the moment and up to `until` (milliseconds since 1970 UTC), at most `limit`, in order.
 *
 * A change is another step, or other TwiML. Only the moments at which hours, periods, entries of caller lists or who is
 * on call change are looked at.
 */
export function nextAnswerChanges(
  table: OpenTable,
  call: Call,
  { instant, wallClock }: Moment,
  until: number,
  ownUrls: OwnUrls,
  limit = Infinity,
): readonly AnswerChange[] {
  const answerAt = (at: number) => answerCall(table, call, { instant: at, wallClock }, ownUrls);
  let before = answerAt(instant);
  const changes: AnswerChange[] = [];
  const span = { begin: instant, end: until, wallClock };
  for (const moment of momentsOf(table, call, span)) {
    if (changes.length >= limit) break;
    const after = answerAt(moment);
    if (essence(after) !== essence(before)) changes.push({ instant: moment, before, after });
    before = after;
  }
  return changes;
}

/** What makes two answers different to a caller, or to who reads the plan. */
function essence({ decision }: CallAnswer): string {
  const { kind, plan } = decision;
  const said = decision.kind === 'refused' ? decision.issues : decision.twiml;
  return JSON.stringify([kind, plan?.plan, plan?.step, said]);
}

/** In order: each at which something that the answer may depend on changes. The match does not depend on the time. */
function momentsOf(table: OpenTable, call: Call, span: Span): readonly number[] {
  const row = rowFor(table, readCalled(call, table.numbering));
  const destination = row.kind === 'valid' ? row.destination : undefined;
  const hours = row.kind === 'valid' ? row.hours : undefined;
  const ids = [table.plans.everyCall, destination && planId(destination)];
  const plans = ids.flatMap((id) => (typeof id === 'string' ? (table.plans.plan(id) ?? []) : []));
  const moments = new Set([
    ...plans.flatMap((plan) => momentsOfPlan(plan, hours, table.plans, span)),
    ...(destination ? momentsOfTeam(destination, table.plans, span) : []),
  ]);
  return [...moments].filter((at) => span.begin < at && at <= span.end).sort((a, b) => a - b);
}

function planId(destination: Destination): string | undefined {
  return destination.type === 'call-plan' ? destination.destination : undefined;
}

function momentsOfPlan(
  plan: OpenPlan,
  routeHours: string | undefined,
  plans: OpenPlans,
  span: Span,
): readonly number[] {
  return plan.steps.flatMap((open) => {
    if (open.kind === 'invalid') return [];
    return [
      ...momentsOfCondition(open.step, routeHours, plans, span),
      ...momentsOfTeam(open.step, plans, span),
    ];
  });
}

function momentsOfCondition(
  { when = {} }: Step,
  routeHours: string | undefined,
  { things }: OpenPlans,
  { begin, end, wallClock }: Span,
): readonly number[] {
  const named = when.hours?.id === HOURS_OF_ROUTE ? routeHours : when.hours?.id;
  const hours = named === undefined ? undefined : things.hours(named);
  const ofHours = hours ? nextChanges(hours, begin, end, wallClock) : [];
  const { from, until } = when.period ?? {};
  return [
    ...ofHours.map(({ instant }) => instant),
    ...[from, until].flatMap((text) => (text === undefined ? [] : (parseInstant(text) ?? []))),
    ...(when.caller?.list ?? []).flatMap((id) => things.callerList(id)?.ends ?? []),
  ];
}

function momentsOfTeam(
  destination: Destination,
  { things }: OpenPlans,
  span: Span,
): readonly number[] {
  const team = destination.type === 'ring' ? things.team(destination.destination) : undefined;
  return team ? momentsOnCall(team, span) : [];
}

function momentsOnCall(
  { rotation, cover = [] }: Team,
  { begin, end, wallClock }: Span,
): readonly number[] {
  const handOver = rotation && parseLocalTime(rotation.from);
  const turns = handOver
    ? momentsWithin(rotation.timeZone, begin, end, () => [handOver.minute], wallClock)
    : [];
  const covers = cover.flatMap(({ from, until }) => [from, until]);
  return [...turns, ...covers.flatMap((text) => parseInstant(text) ?? [])];
}
