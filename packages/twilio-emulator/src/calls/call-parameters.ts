/** The parameters that Twilio sends with the requests of a call. Pure. */
import type { Account } from '../account/account';
import type { CallRecord } from '../api-2010/call-rows';
import type { SipDomain } from '../api-2010/sip-domain-rows';
import { DEFAULT_SOURCE_IP, type PlaceCallRequest } from './place-call-request';

export type WebhookParameters = Readonly<Record<string, string>>;

interface ParameterSources {
  readonly account: Account;
  readonly call: CallRecord;
  readonly domain: SipDomain;
  readonly request: PlaceCallRequest;
  readonly username?: string;
}

/** Docs, voice/api/sending-sip: other headers do not reach the application. */
const PASSED_HEADER = /^(x-.+|user-to-user)$/i;

/** All but CallStatus, which changes during the call. */
export function callParameters(sources: ParameterSources): WebhookParameters {
  const { account, call, domain, request, username } = sources;
  return {
    AccountSid: account.sid,
    ApiVersion: call.api_version,
    CallSid: call.sid,
    Called: request.to,
    Caller: request.from,
    Direction: call.direction,
    From: request.from,
    SipCallId: request.callId ?? `${call.sid.toLowerCase()}@${domain.domain_name}`,
    SipDomain: domain.domain_name,
    SipDomainSid: domain.sid,
    SipSourceIp: request.sourceIp ?? DEFAULT_SOURCE_IP,
    To: request.to,
    ...(username === undefined ? {} : { SipUsername: username }),
    ...headerParameters(request.headers ?? {}),
  };
}

function headerParameters(headers: Readonly<Record<string, string>>): WebhookParameters {
  const passed = Object.entries(headers).filter(([name]) => PASSED_HEADER.test(name));
  return Object.fromEntries(passed.map(([name, value]) => [`SipHeader_${name}`, value]));
}

/** What the status callback has beside the parameters of the call. */
export function statusCallbackParameters(ended: CallRecord): WebhookParameters {
  const seconds = Number(ended.duration ?? 0);
  return {
    CallStatus: ended.status,
    CallDuration: String(seconds),
    // Minutes, begun ones counted (docs, voice/api/call-resource).
    Duration: String(Math.ceil(seconds / 60)),
    Timestamp: ended.date_updated,
    SequenceNumber: '0',
    CallbackSource: 'call-progress-events',
  };
}
