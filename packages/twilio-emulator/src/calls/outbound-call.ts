/** A call that the account's owner makes through the API: to a registered endpoint, or to a SIP domain. */
import { callCourses, type CallCourse } from '../api-2010/call-rows';
import type { CallRecord, CallStatus } from '../api-2010/call-rows';
import { recordCall, updateCall } from '../api-2010/calls';
import { answerOfEndpoint, type EndpointAnswer } from '../api-2010/registered-endpoints';
import type { SipDomain } from '../api-2010/sip-domain-rows';
import type { EmulatorInstance } from '../emulator-instance';
import { recordAlert } from '../monitor/alerts';
import { callBehaviours } from './behaviours';
import type { CallTrace } from './call-trace';
import type { PlaceCallRequest } from './place-call-request';
import { parseSipAddress } from './sip-address';

export interface OutboundCall {
  /** A SIP URI at `domain`. */
  readonly to: string;
  readonly from: string;
  readonly domain: SipDomain;
  readonly user: string;
  /** Seconds that it rings at most. */
  readonly timeoutSeconds: number;
  readonly credentials?: { readonly username: string; readonly password?: string };
}

/** Answers as it is when it begins: queued. */
export function beginOutboundCall(emulator: EmulatorInstance, call: OutboundCall): CallRecord {
  const { to, from, domain, user } = call;
  const queued = recordCall(emulator, { to, from, status: 'queued', direction: 'outbound-api' });
  if (!domain.sip_registration) {
    void placeAtDomain(emulator, queued, call);
    return queued;
  }
  const isAtEdge = isAtEdgeOf(to);
  const answer = isAtEdge ? undefined : answerOfEndpoint(emulator, domain, user);
  emulator.store.put(callCourses, courseOf(emulator, queued, answer, call.timeoutSeconds));
  if (answer === undefined) {
    const { code } = isAtEdge ? callBehaviours.edgeOfRegistered : callBehaviours.notRegistered;
    const text = isAtEdge
      ? `${to} names an edge; endpoints are reached at ${domain.domain_name}`
      : `${to} is not registered with ${domain.domain_name}`;
    recordAlert(emulator, { errorCode: code, text, resourceSid: queued.sid });
  }
  return queued;
}

/** Row calls.edgeOfRegistered: `acme.sip.dublin.twilio.com`, but not `acme.sip.us1.twilio.com`. */
function isAtEdgeOf(to: string): boolean {
  return /\.sip\.(?!us1(?:-ix)?\.)[a-z0-9-]+\.twilio\.com$/.test(parseSipAddress(to)?.host ?? '');
}

/** Seconds after the beginning (callBehaviours.outboundCall). */
const RINGS_AFTER = 1;
const ANSWERED_AFTER = 3;
const HUNG_UP_AFTER = 4;

function courseOf(
  { clock }: EmulatorInstance,
  { sid }: CallRecord,
  answer: EndpointAnswer | undefined,
  timeoutSeconds: number,
): CallCourse {
  const step = (status: CallStatus, seconds: number) => ({
    status,
    at: new Date(clock.nowMs() + seconds * 1000).toISOString(),
  });
  const ends: Readonly<Record<EndpointAnswer, CallCourse['steps']>> = {
    completed: [step('in-progress', ANSWERED_AFTER), step('completed', HUNG_UP_AFTER)],
    'no-answer': [step('no-answer', RINGS_AFTER + timeoutSeconds)],
    busy: [step('busy', RINGS_AFTER)],
  };
  const steps =
    answer === undefined
      ? [step('failed', RINGS_AFTER)]
      : [step('ringing', RINGS_AFTER), ...ends[answer]];
  return { call_sid: sid, steps };
}

/** As anybody's INVITE: authenticated, then led from voice URL to status callback. */
async function placeAtDomain(
  emulator: EmulatorInstance,
  { sid }: CallRecord,
  { to, from, credentials }: OutboundCall,
): Promise<void> {
  const request: PlaceCallRequest = { to, from, ...(credentials && { credentials }) };
  updateCall(emulator, sid, 'ringing');
  const end = await emulator.placeCall(request).then(statusOf, (): CallStatus => 'failed');
  updateCall(emulator, sid, end);
}

function statusOf({ end }: CallTrace): CallStatus {
  return end.kind === 'ended' ? end.status : 'failed';
}
