/** What Twilio does with a call to a SIP domain. */
import type { Behaviour } from '../api/behaviour';

/** `code`: from Twilio's error dictionary; `status`: of HTTP. */
type CallBehaviour = Behaviour & { readonly code?: number; readonly status?: number };

const SIP_AUTH = 'Twilio docs, voice/api/sip-auth';
const SIP_TWIML = 'Twilio docs, voice/api/sip-twiml';

export const callBehaviours = {
  hosts: {
    says: 'name.sip.twilio.com, name.sip.us1.twilio.com and name.sip.<edge>.twilio.com reach one SIP domain; a name may have several labels.',
    source: 'Twilio docs, voice/api/sending-sip',
    sure: 'docs',
  },
  unknownDomain: {
    says: 'A call to what is not a SIP URI is refused with 400, to a host without a SIP domain with 404.',
    source: 'RFC 3261 §21.4.1 and §21.4.5; for Twilio not found: docs and issues searched 2026-11',
    sure: 'assumed',
  },
  noAuthentication: {
    says: 'A domain without a mapped list for calls gets no traffic: the INVITE is refused.',
    source: `${SIP_AUTH}; the SIP status 403 was not found`,
    sure: 'docs',
  },
  authentication: {
    says: 'A mapped credential list is a challenge (407, digest, realm sip.twilio.com), a mapped IP access control list drops what comes from elsewhere: no SIP answer at all. Both hold when both are mapped.',
    source: 'Twilio docs, voice/api/sending-sip (authentication)',
    sure: 'docs',
  },
  wrongPassword: {
    says: 'Credentials that are in no mapped list, or have another password, are refused with 403.',
    source:
      'RFC 3261 §21.4.4; for Twilio not found in its documentation nor in issues (2026-11); docs and issues searched 2026-11',
    sure: 'assumed',
  },
  voiceRequest: {
    says: 'The voice URL gets To (the Request-URI), From, Called, Caller, CallSid, AccountSid, CallStatus, Direction, ApiVersion, SipDomain, SipDomainSid, SipCallId, SipSourceIp, and SipUsername after credential authentication.',
    source: SIP_TWIML,
    sure: 'docs',
  },
  numberRequest: {
    says: 'The voice URL of a phone number gets To and Called in E.164, From, Caller, CallSid, AccountSid, CallStatus, Direction and ApiVersion, and City, State, Zip and Country of each party as far as they are known; no SipDomain and no SipHeader.',
    source: 'Twilio docs, voice/twiml (request parameters)',
    sure: 'docs',
  },
  numberDetails: {
    says: 'CallerName comes with a number whose caller ID lookup is on, ForwardedFrom and StirVerstat if the carrier tells them.',
    source:
      'Twilio docs, voice/twiml (request parameters), voice/trusted-calling-with-shakenstir (StirVerstat)',
    sure: 'docs',
  },
  numberApplication: {
    says: 'A number with VoiceApplicationSid uses the addresses of the application, and none of its own.',
    source: 'Twilio OpenAPI, IncomingPhoneNumber (VoiceApplicationSid)',
    sure: 'spec',
  },
  numberOfAnother: {
    says: 'A call to a number that the account does not have does not come in (the trace says 404); nor does one to a number with a trunk (480).',
    source: 'a simplification of the emulator: it has no telephone network',
    sure: 'assumed',
  },
  numberStatusCallback: {
    says: 'A number sends its StatusCallback when the call is over, as a SIP domain does.',
    source: 'Twilio docs, phone-numbers/api/incomingphonenumber-resource (StatusCallback)',
    sure: 'docs',
  },
  outboundCall: {
    says: 'A call that is made through the API to a registered endpoint is queued, rings after a second, and is answered after three, or ends by its Timeout.',
    source:
      'Twilio docs, voice/api/call-resource (the statuses and the Timeout); the times are a simplification',
    sure: 'docs',
  },
  notRegistered: {
    says: 'A call to a user who is not registered with a SIP domain that takes registrations fails, with an alert 32009.',
    source: 'Twilio docs, api/errors/32009',
    sure: 'docs',
    code: 32009,
  },
  registration: {
    says: 'REGISTER is challenged with 407. Expires below 600 s is 423, above 3600 s is cut to 3600.',
    source: 'Twilio docs, voice/api/sip-registration',
    sure: 'docs',
  },
  registrationRefused: {
    says: 'A REGISTER that no mapped list lets in is refused with 403.',
    source:
      'RFC 3261 §21.4.4; for Twilio not found in its documentation nor in issues (2026-11); docs and issues searched 2026-11',
    sure: 'assumed',
  },
  contacts: {
    says: 'An address has at most ten contacts, and a call rings them all; one more is refused with 403 and an alert 32007.',
    source: 'Twilio docs, voice/api/sip-registration; api/errors/32007; the status was not found',
    sure: 'docs',
    code: 32007,
  },
  edgeOfRegistered: {
    says: 'A call to a registered endpoint at the address of an edge fails with an alert 32220; us1 is tolerated.',
    source: 'Twilio docs, api/errors/32220',
    sure: 'docs',
    code: 32220,
  },
  domainWithoutRegistration: {
    says: 'A call through the API to a SIP domain without registration arrives there like anybody’s.',
    source:
      'OpenAPI api_v2010, CreateCall (To may be a SIP address; where it arrives is not said); docs and issues searched 2026-11',
    sure: 'assumed',
  },
  headers: {
    says: 'X-* and User-to-User headers of the INVITE arrive as SipHeader_<name>, the case of the name as sent; no others do.',
    source: 'Twilio docs, voice/api/sending-sip',
    sure: 'docs',
  },
  ringing: {
    says: 'A call rings until the first verb other than Pause and Redirect; Reject as that verb ends it unanswered (busy: 486, rejected: 404).',
    source: `${SIP_TWIML}; voice/twiml/reject; voice/twiml/pause (waits before picking up)`,
    sure: 'docs',
  },
  parametersOfGet: {
    says: 'A GET webhook has its parameters in the query, and no body; its signature is made of the whole address.',
    source: 'Twilio docs, usage/security (validating requests)',
    sure: 'docs',
  },
  noConnection: {
    says: 'A webhook without a connection, or without an answer after 15 seconds, has failed with 11205.',
    source: 'Twilio docs, api/errors/11205',
    sure: 'docs',
    code: 11205,
  },
  noVoiceUrl: {
    says: 'A call to a domain without a voice URL has failed with 11100, and its fallback URL is asked.',
    source:
      'Twilio docs, api/errors/11100 (an invalid URL; a missing one is not named); docs and issues searched 2026-11',
    sure: 'assumed',
    code: 11100,
  },
  documentStatus: {
    says: 'A document with a status other than 2xx has failed with 11200.',
    source: 'Twilio docs, api/errors/11200',
    sure: 'docs',
    code: 11200,
  },
  documentTooLarge: {
    says: 'A document over 64 kB has failed with 11750.',
    source: 'Twilio docs, api/errors/11750',
    sure: 'docs',
    code: 11750,
  },
  documentType: {
    says: 'A document whose content type is not XML has failed with 12300.',
    source: 'Twilio docs, api/errors/12300',
    sure: 'docs',
    code: 12300,
  },
  documentBroken: {
    says: 'A document that is not TwiML has failed with 12100.',
    source: 'Twilio docs, api/errors/12100',
    sure: 'docs',
    code: 12100,
  },
  unknownVerb: {
    says: 'An element that is not a verb is ignored: the next verb follows. Twilio warns with 12200; the trace has a note.',
    source: 'Twilio docs, api/errors/12200 (a warning: misspelled verbs, unexpected elements)',
    sure: 'docs',
    code: 12200,
  },
  fallback: {
    says: 'A document that cannot be had leads to the fallback URL, with ErrorCode and ErrorUrl; without one, or when it fails too, the caller hears an application error and the call ends as completed.',
    source: 'Twilio docs, usage/security/availability-reliability; the status is assumed',
    sure: 'docs',
  },
  httpRedirects: {
    says: 'Webhooks follow 301, 302, 303 (as a GET) and 307 (unchanged), with the same parameters.',
    source: 'Twilio docs, api/errors/11216 (the statuses); method and parameters are assumed',
    sure: 'docs',
  },
  redirectInvalid: {
    says: 'A webhook answered with another 3xx, or without a Location, has failed with 11216.',
    source: 'Twilio docs, api/errors/11216',
    sure: 'docs',
    code: 11216,
  },
  tooManyRedirects: {
    says: 'A webhook that is redirected more than 10 times has failed with 11215.',
    source: 'Twilio docs, api/errors/11215; the number is assumed',
    sure: 'docs',
    code: 11215,
  },
  eventWithoutAnswer: {
    says: 'An Event of a call shows a request without an answer as 502, with the error’s code.',
    source:
      'OpenAPI api_v2010, ListCallEvent and its example (one answer with a status); docs and issues searched 2026-11',
    sure: 'assumed',
    status: 502,
  },
  documentLimit: {
    says: 'A call asks for at most 50 documents.',
    source:
      'Twilio docs, api/errors/14106 (messaging); assumed for calls; docs and issues searched 2026-11',
    sure: 'assumed',
  },
  statusCallback: {
    says: 'An inbound SIP call sends one status callback, when it is over, with CallStatus, CallDuration, Duration, Timestamp, SequenceNumber and CallbackSource.',
    source: 'Twilio docs, voice/api/sending-sip; voice/api/call-resource (StatusCallback)',
    sure: 'docs',
  },
} as const satisfies Record<string, CallBehaviour>;

/** Docs, api/errors/11205. */
export const WEBHOOK_LIMIT_MS = 15_000;
/** Docs, api/errors/11750: "64 kB". */
export const MAX_TWIML_BYTES = 64 * 1024;
/** Assumed: 11215 gives no number. */
export const MAX_HTTP_REDIRECTS = 10;
/** Docs, api/errors/14106, for messaging. */
export const MAX_DOCUMENTS = 50;
/** Docs, voice/twiml/dial: "up to ten". */
export const MAX_DIAL_NOUNS = 10;
/** Docs, voice/twiml/dial (timeLimit): four hours, as long as a call lasts at most. */
export const MAX_CALL_SECONDS = 4 * 3600;
/** How long people talk when nothing else is said: a simplification. */
export const DEFAULT_TALK_SECONDS = 30;
