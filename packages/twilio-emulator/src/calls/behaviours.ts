/** What Twilio does with a call to a SIP domain. */
import type { Behaviour } from '../api/behaviour';

const SIP_AUTH = 'Twilio docs, voice/api/sip-auth';
const SIP_TWIML = 'Twilio docs, voice/api/sip-twiml';

export const callBehaviours = {
  hosts: {
    says: 'name.sip.twilio.com, name.sip.us1.twilio.com and name.sip.<edge>.twilio.com reach one SIP domain; a name may have several labels.',
    source: 'Twilio docs, voice/api/sending-sip',
    sure: 'docs',
  },
  noAuthentication: {
    says: 'A domain without a mapped list for calls gets no traffic: the INVITE is refused.',
    source: `${SIP_AUTH}; the SIP status 403 was not found`,
    sure: 'docs',
  },
  authentication: {
    says: 'A mapped credential list wants a username of it (407, then 403), a mapped IP access control list the source address (403); both when both are mapped.',
    source: `${SIP_AUTH}; both, and the SIP statuses, were not found`,
    sure: 'assumed',
  },
  voiceRequest: {
    says: 'The voice URL gets To (the Request-URI), From, Called, Caller, CallSid, AccountSid, CallStatus, Direction, ApiVersion, SipDomain, SipDomainSid, SipCallId, SipSourceIp, and SipUsername after credential authentication.',
    source: SIP_TWIML,
    sure: 'docs',
  },
  headers: {
    says: 'X-* and User-to-User headers of the INVITE arrive as SipHeader_<name>, the case of the name as sent; no others do.',
    source: 'Twilio docs, voice/api/sending-sip',
    sure: 'docs',
  },
  ringing: {
    says: 'A call rings until the first verb other than Redirect; Reject as that verb ends it unanswered (busy: 486, rejected: 404).',
    source: `${SIP_TWIML}; voice/twiml/reject`,
    sure: 'docs',
  },
  timeLimit: {
    says: 'A webhook has 15 seconds; after that it has failed with 11205.',
    source: 'Twilio docs, api/errors/11205',
    sure: 'docs',
  },
  documentErrors: {
    says: 'No connection is 11205, a status other than 2xx 11200, over 64 kB 11750, a content type that is no XML 12300, broken TwiML 12100.',
    source: 'Twilio docs, api/errors (each page)',
    sure: 'docs',
  },
  fallback: {
    says: 'A document that cannot be had leads to the fallback URL, with ErrorCode and ErrorUrl; without one, or when it fails too, the caller hears an application error and the call ends as completed.',
    source: 'Twilio docs, usage/security/availability-reliability; the status is assumed',
    sure: 'docs',
  },
  httpRedirects: {
    says: 'Webhooks follow 301, 302, 303 (as a GET) and 307 (unchanged), with the same parameters; other 3xx are 11216, more than 10 are 11215.',
    source: 'Twilio docs, api/errors/11216 and 11215; method, parameters and number are assumed',
    sure: 'assumed',
  },
  documentLimit: {
    says: 'A call asks for at most 50 documents.',
    source: 'Twilio docs, api/errors/14106 (messaging); assumed for calls',
    sure: 'assumed',
  },
  statusCallback: {
    says: 'An inbound SIP call sends one status callback, when it is over, with CallStatus, CallDuration, Duration, Timestamp, SequenceNumber and CallbackSource.',
    source: 'Twilio docs, voice/api/sending-sip; voice/api/call-resource (StatusCallback)',
    sure: 'docs',
  },
} as const satisfies Record<string, Behaviour>;

/** Docs, api/errors/11205. */
export const WEBHOOK_LIMIT_MS = 15_000;
/** Docs, api/errors/11750: "64 kB". */
export const MAX_TWIML_BYTES = 64 * 1024;
/** Assumed: 11215 gives no number. */
export const MAX_HTTP_REDIRECTS = 10;
/** Docs, api/errors/14106, for messaging. */
export const MAX_DOCUMENTS = 50;
