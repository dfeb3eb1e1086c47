/** The webhook parameters of a call to a SIP domain, read from what Twilio sends. */
import type { FunctionEvent } from './twilio-runtime';

/** Source: Twilio docs, voice/api/sip-twiml. Absent parameters are undefined. */
export interface InboundCall {
  readonly callSid: string | undefined;
  /** URI of the INVITE (its Request-URI, not its To header). */
  readonly to: string | undefined;
  readonly from: string | undefined;
  readonly direction: string | undefined;
  readonly sipDomain: string | undefined;
  /** Address that sent the INVITE, and the SIP credential it used, if it used one. */
  readonly sourceIp: string | undefined;
  readonly sourceUser: string | undefined;
  /** Of a call to a phone number (Twilio docs, voice/twiml#request-parameters). */
  readonly callerName: string | undefined;
  /**
   * Twilio's error code, if this URL is asked as the fallback URL of another one that failed (Twilio docs,
   * usage/security/availability-reliability). `ErrorUrl` is not read: it may hold a password.
   */
  readonly errorCode?: string | undefined;
  /** Custom SIP headers by lower-case name: Twilio keeps the case that was sent. */
  readonly headers: Readonly<Record<string, string>>;
}

const HEADER_PREFIX = 'sipheader_';

export function readInboundCall(event: FunctionEvent): InboundCall {
  return {
    callSid: text(event['CallSid']),
    to: text(event['To']),
    from: text(event['From']),
    direction: text(event['Direction']),
    sipDomain: text(event['SipDomain']),
    sourceIp: text(event['SipSourceIp']),
    sourceUser: text(event['SipUsername']),
    callerName: text(event['CallerName']),
    errorCode: errorCode(event['ErrorCode']),
    headers: customHeaders(event),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function errorCode(value: unknown): string | undefined {
  const code = text(value);
  return code !== undefined && /^\d{1,6}$/.test(code) ? code : undefined;
}

function customHeaders(event: FunctionEvent): Readonly<Record<string, string>> {
  const headers: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const parameter of Object.keys(event)) {
    // Of twenty parameters one or two may be headers.
    if (parameter[HEADER_PREFIX.length - 1] !== '_') continue;
    const name = parameter.toLowerCase();
    const value = event[parameter];
    if (!name.startsWith(HEADER_PREFIX) || typeof value !== 'string') continue;
    headers[name.slice(HEADER_PREFIX.length)] = value;
  }
  return headers;
}
