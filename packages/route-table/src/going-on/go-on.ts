/** Continues a call that nobody answered at its last step: the steps below it, from the table that is live now. */
import { announce, carryOut, type CarriedOut } from './carry-out';
import { waysAfter, type CallOnItsWay } from './ways-after';
import type { CallStep } from './call-step-query';
import { NOTHING_COMING, type Coming } from './coming-steps';
import { decideBelowQueue } from './decide-below-queue';
import { lastResort } from './last-resort';
import { goesOn, type Outcome } from './outcome';
import { callOnItsWay } from '../answer/call-on-its-way';
import type { Call } from '../answer/call';
import type { Moment } from '../answer/moment';
import type { OpenTable } from '../answer/open-table';
import type { Step } from '../plans/call-plan';
import type { NamedThings } from '../plans/named-things';
import type { OpenPlan } from '../plans/open-plans';
import { joinDocuments } from '../twiml/join-documents';
import type { OwnUrls } from '../twiml/own-urls';
import { renderTwiml } from '../twiml/render-twiml';
import { twimlDocument } from '../twiml/xml';

/** What Twilio tells of the verb that ended. */
export interface Ended {
  readonly outcome: Outcome;
  /** Seconds in the queue, if the verb was one. */
  readonly queueSeconds?: number | undefined;
}

export type GoneOn = {
  /** Key of the route that would take the call now. */
  readonly route: string;
} & (
  | {
      readonly kind: 'step';
      /** Ids of the plan and step that the call came to; undefined for the default route. */
      readonly plan: string | undefined;
      readonly step: string | undefined;
      readonly twiml: string;
    }
  /** Nothing more is done: somebody answered, or the caller is gone, or after the last step the call ends. */
  | { readonly kind: 'ended'; readonly twiml: string }
  /** Every step to come is gone, and nothing takes its place: Twilio is to ask the fallback URL. */
  | { readonly kind: 'lost' }
);

/**
 * Pure and total. The same request has the same answer, but for hours below a queue: they are those of the moment.
 *
 * Conditions were decided when the call arrived. Ids only ever get fewer, so no step comes twice and every call ends.
 */
export function goOn(
  table: OpenTable,
  from: CallStep,
  { outcome, queueSeconds }: Ended,
  call: Call,
  moment: Moment,
  ownUrls: OwnUrls,
): GoneOn {
  const way = callOnItsWay(table, call, moment, ownUrls);
  const { route } = way;
  const plan = table.plans.plan(from.plan);
  if (!readsOn(plan, from, outcome, way)) {
    return { kind: 'ended', route, twiml: twimlDocument() };
  }
  const coming = comingAfter(plan, from, { outcome, queueSeconds }, way);
  const begun = from.after.kind === 'ended' ? from.after.step : undefined;
  const carried = carryOut(plan ?? gone(from.plan), coming, way, begun);
  return { route, ...finish(carried, plan, from, table, way) };
}

function readsOn(
  plan: OpenPlan | undefined,
  { after }: CallStep,
  outcome: Outcome,
  { things }: CallOnItsWay,
): boolean {
  // After an announcement nothing has an outcome, but the caller may have gone.
  if (after.kind === 'heard') return outcome !== 'caller-gone';
  const open = plan?.steps.find(({ id }) => id === after.step);
  // Of a step that is gone nobody knows; nobody has talked, so the caller is better off with the next.
  const isScreened = open?.kind === 'valid' ? screens(open.step, after.member, things) : true;
  return goesOn(outcome, isScreened);
}

/** Whether the callee has to press a key. */
function screens(step: Step, member: string | undefined, things: NamedThings): boolean {
  switch (step.type) {
    case 'dial-client':
    case 'dial-number':
    case 'dial-sip':
      return step.options?.screen ?? false;
    case 'ring': {
      const rung = things.team(step.destination)?.members.find(({ id }) => id === member);
      return rung ? (rung.options?.screen ?? step.options?.screen ?? false) : true;
    }
    default:
      return false;
  }
}

/** Below a queue the hours and periods are decided now. */
function comingAfter(
  plan: OpenPlan | undefined,
  { after, coming }: CallStep,
  { outcome, queueSeconds }: Ended,
  { facts, things }: CallOnItsWay,
): Coming {
  const isQueue = outcome === 'left' || outcome === 'queue-full' || outcome === 'queue-error';
  if (!isQueue || coming.decided.length > 0 || !plan) return coming;
  const below = decideBelowQueue(plan, coming.undecided, facts, things);
  const open = plan.steps.find(({ id }) => id === after.step);
  if (open?.kind !== 'valid' || open.step.type !== 'enqueue' || outcome !== 'left') return below;
  const { maxWait, offerText } = open.step.options ?? {};
  const isByKey =
    offerText !== undefined &&
    maxWait !== undefined &&
    queueSeconds !== undefined &&
    queueSeconds < maxWait;
  return isByKey ? fromVoicemail(plan, below) : below;
}

/** Whoever pressed 1 wants to leave a message; if there is nowhere to leave one, the plan is read as usual. */
function fromVoicemail(plan: OpenPlan, coming: Coming): Coming {
  const isVoicemail = (id: string) =>
    plan.steps.some(
      (one) => one.id === id && one.kind === 'valid' && one.step.type === 'voicemail',
    );
  const first = coming.decided.findIndex(({ step }) => isVoicemail(step));
  return first === -1 ? coming : { ...coming, decided: coming.decided.slice(first) };
}

function finish(
  carried: CarriedOut,
  plan: OpenPlan | undefined,
  from: CallStep,
  table: OpenTable,
  way: CallOnItsWay,
) {
  if (carried.kind === 'step') {
    const { step, twiml } = carried;
    return { kind: 'step', plan: from.plan, step: step.id, twiml } as const;
  }
  if (carried.kind === 'ended') return carried;
  const { caller } = way.facts;
  const resort = lastResort(plan, from.after.step, table.defaultRow, table.plans, caller);
  if (!resort) return { kind: 'lost' } as const;
  const twiml =
    resort.kind === 'step'
      ? renderTwiml(
          resort.step,
          way.context,
          waysAfter(resort.plan, resort.step, NOTHING_COMING, way),
        )
      : renderTwiml(resort.destination, way.context, { ...way.ownUrls, route: 'default' });
  // A document that a person wrote cannot be joined with another.
  const isWhole = (resort.kind === 'step' ? resort.step : resort.destination).type === 'twiml';
  const documents = [...announce(carried.heard, way), twiml];
  return {
    kind: 'step',
    plan: resort.kind === 'step' ? resort.plan : undefined,
    step: resort.kind === 'step' ? resort.step.id : undefined,
    twiml: isWhole || carried.heard.length === 0 ? twiml : joinDocuments(documents),
  } as const;
}

function gone(id: string): OpenPlan {
  return { id, steps: [] };
}
