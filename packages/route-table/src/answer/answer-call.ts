/** Answers a call: what was called, which route takes it and why, what was decided, and the TwiML. */
import type { Call } from './call';
import { callFacts } from './call-facts';
import type { CallMatch } from './call-match';
import { decideCall, type Choice, type PlanTrace } from './decide-call';
import type { Moment } from './moment';
import type { OpenTable } from './open-table';
import { callContext } from './context-of-call';
import { lookUp } from './look-up';
import { readCaller, type ReadAddress } from './read-addresses';
import type { Destination } from '../destination';
import { isEmergency } from '../emergency/is-emergency';
import type { Finding } from '../findings/findings';
import { carryOut } from '../going-on/carry-out';
import type { CallOnItsWay } from '../going-on/ways-after';
import { remember } from '../remember';
import { renderRound } from '../ringing/render-round';
import type { RingingRound } from '../ringing/ringing-rounds';
import type { CallContext } from '../twiml/call-context';
import { isInCircle } from '../twiml/hops';
import type { OwnUrls } from '../twiml/own-urls';
import { rejectedCall } from '../twiml/rejected-call';
import { renderTwiml } from '../twiml/render-twiml';

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
  /** Read when asked for; undefined if the call names no caller. */
  readonly caller: () => ReadAddress | undefined;
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
  const { called, match, row, route } = lookUp(table, call);
  // Most calls are decided without their caller, and with numbering it takes long to read.
  const caller = remember(() => readCaller(call, table.numbering));
  const isForHelp = () =>
    called.kind === 'parsed' && isEmergency(called.views.number, table.numbering);
  const way: CallOnItsWay = {
    facts: callFacts(call, caller, moment, row.kind === 'valid' ? row.hours : undefined),
    things: table.plans.things,
    context: callContext(call, called, caller),
    ownUrls,
    route,
  };
  return {
    instant: moment.instant,
    called,
    caller,
    domain: called.kind === 'parsed' ? called.views.domain : undefined,
    match,
    decision:
      isInCircle(call.headers) && !isForHelp()
        ? BUSY
        : render(decideCall(row, table.plans, way.facts, isForHelp), way, () =>
            callContext(call, called, caller, true),
          ),
  };
}

/** A call that came through here too often (`hops`) ends, so that a circle of SIP domains does. */
const BUSY: Decision = {
  kind: 'destination',
  destination: { type: 'reject', destination: 'busy' },
  twiml: rejectedCall('busy'),
};

function render(choice: Choice, way: CallOnItsWay, contextOfPlan: () => CallContext): Decision {
  if (choice.kind === 'refused') return choice;
  if (choice.kind === 'destination') {
    const { destination, rounds } = choice;
    const { context, ownUrls, route } = way;
    const [round] = rounds ?? [];
    const twiml = round
      ? renderRound(round, contextOfPlan(), { ...ownUrls, route })
      : renderTwiml(destination, context, { ...ownUrls, route });
    return { kind: 'destination', destination, twiml, ...(rounds && { rounds }) };
  }
  const { open, coming, plan } = choice;
  const ofPlan = { ...way, context: contextOfPlan() };
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
