/** Answers a call: what was called, which route takes it and why, what was decided, and the TwiML. */
import type { Call } from './call';
import { callFacts } from './call-facts';
import { decideCall, type Choice, type PlanTrace } from './decide-call';
import type { Moment } from './moment';
import type { OpenTable } from './open-table';
import { callContext } from './call-on-its-way';
import { readCalled, readCaller, type ReadAddress } from './read-addresses';
import type { Destination } from '../destination';
import { isEmergency } from '../emergency/is-emergency';
import type { Finding } from '../findings/findings';
import { carryOut } from '../going-on/carry-out';
import type { CallOnItsWay } from '../going-on/ways-after';
import { matchRoute, type MatchedRoute, type RouteMatch } from '../matching/match-route';
import { renderRound } from '../ringing/render-round';
import type { RingingRound } from '../ringing/ringing-rounds';
import { isInCircle } from '../twiml/hops';
import type { OwnUrls } from '../twiml/own-urls';
import { rejectedCall } from '../twiml/rejected-call';
import { renderTwiml } from '../twiml/render-twiml';

/** A route that takes a call, known by its key (`routeKey`), and why it does. */
export interface RouteTaker extends Omit<MatchedRoute, 'index'> {
  readonly key: string;
}

/** Which route takes the call. `second` would take it without that route. */
export type CallMatch =
  (RouteTaker & { readonly second: RouteTaker | DefaultTaker }) | DefaultTaker;

interface DefaultTaker {
  readonly kind: 'default';
}

/** What was decided for this call. */
export type Decision =
  | {
      readonly kind: 'destination';
      readonly destination: Destination;
      readonly twiml: string;
      /** Of a destination that rings a team: who rings when, in rounds of one Dial each. */
      readonly rounds?: readonly RingingRound[];
      /** How it was chosen, if a call plan did. */
      readonly plan?: PlanTrace;
    }
  /** The call plan has no step for this call, so it ends. */
  | { readonly kind: 'ended'; readonly twiml: string; readonly plan: PlanTrace }
  /** The row or step is not valid: the call is refused, so that Twilio asks the domain's fallback URL. */
  | { readonly kind: 'refused'; readonly issues: readonly Finding[]; readonly plan?: PlanTrace };

export interface CallAnswer {
  /** The instant for which it was decided, in milliseconds since 1970 UTC. */
  readonly instant: number;
  readonly called: ReadAddress;
  /** Undefined if the call names no caller. */
  readonly caller: ReadAddress | undefined;
  /** Label of the SIP domain that counts. */
  readonly domain: string | undefined;
  readonly match: CallMatch;
  readonly decision: Decision;
}

/**
 * The one place where a call is answered: in the Function, in the tester, in checks and in what is told afterwards.
 *
 * Pure and total: the same table, call and moment have the same answer, and nothing that a call holds makes it throw.
 * A called address that cannot be read goes to the default route. `ownUrls` is where documents lead back to.
 */
export function answerCall(
  table: OpenTable,
  call: Call,
  moment: Moment,
  ownUrls: OwnUrls,
): CallAnswer {
  const called = readCalled(call, table.numbering);
  const caller = readCaller(call, table.numbering);
  const match: RouteMatch =
    called.kind === 'parsed' ? matchRoute(table.compiled, called.views) : { kind: 'default' };
  const row = match.kind === 'default' ? table.defaultRow : table.checkedRow(match.index);
  const isForHelp = () =>
    called.kind === 'parsed' && isEmergency(called.views.number, table.numbering);
  const way: CallOnItsWay = {
    facts: callFacts(call, caller, moment, row.kind === 'valid' ? row.hours : undefined),
    things: table.plans.things,
    context: callContext(call, called, caller),
    ownUrls,
    route: match.kind === 'default' ? 'default' : table.keyOf(match.index),
  };
  return {
    instant: moment.instant,
    called,
    caller,
    domain: called.kind === 'parsed' ? called.views.domain : undefined,
    match: matchByKey(match, table),
    decision:
      isInCircle(call.headers) && !isForHelp()
        ? BUSY
        : render(decideCall(row, table.plans, way.facts, isForHelp), way),
  };
}

/** A call that came through here too often (`hops`) ends, so that a circle of SIP domains does. */
const BUSY: Decision = {
  kind: 'destination',
  destination: { type: 'reject', destination: 'busy' },
  twiml: rejectedCall('busy'),
};

function render(choice: Choice, way: CallOnItsWay): Decision {
  if (choice.kind === 'refused') return choice;
  if (choice.kind === 'destination') {
    const { destination, rounds } = choice;
    const { context, ownUrls, route } = way;
    const [round] = rounds ?? [];
    const twiml = round
      ? renderRound(round, { ...context, isOfPlan: true }, { ...ownUrls, route })
      : renderTwiml(destination, context, { ...ownUrls, route });
    return { kind: 'destination', destination, twiml, ...(rounds && { rounds }) };
  }
  const { open, coming, plan } = choice;
  const ofPlan = { ...way, context: { ...way.context, isOfPlan: true } };
  const carried = carryOut(open, coming, ofPlan, undefined);
  switch (carried.kind) {
    case 'step': {
      const { step, twiml, rounds } = carried;
      const read = { ...plan, step: step.id };
      return {
        kind: 'destination',
        destination: step,
        twiml,
        ...(rounds && { rounds }),
        plan: read,
      };
    }
    case 'ended':
      return { kind: 'ended', twiml: carried.twiml, plan };
    case 'lost':
      return { kind: 'refused', issues: carried.issues, plan };
  }
}

function matchByKey(match: RouteMatch, table: OpenTable): CallMatch {
  if (match.kind === 'default') return match;
  const { kind, index, reason, scope, second } = match;
  return {
    kind,
    key: table.keyOf(index),
    reason,
    scope,
    second: second.kind === 'default' ? second : takerByKey(second, table),
  };
}

function takerByKey({ index, reason, scope }: MatchedRoute, table: OpenTable): RouteTaker {
  return { kind: 'route', key: table.keyOf(index), reason, scope };
}
