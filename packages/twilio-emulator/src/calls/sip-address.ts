/** Reads the addresses of an INVITE, as far as Twilio has to understand them. Pure. */

export interface SipAddress {
  /** Still escaped; '' when there is none. */
  readonly user: string;
  /** Lower case, without port. */
  readonly host: string;
}

const SIP_URI = /^sips?:(.*)$/is;
/** The host with what may follow it: port, URI parameters, headers (RFC 3261 §19.1.1). */
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d+)?(?:[;?].*)?$/is;
/** Region or edge may be between `sip` and `twilio.com`. */
const TWILIO_SIP_HOST = /^((?:[a-z0-9-]+\.)+)sip(?:\.[a-z0-9-]+)?\.twilio\.com$/;

/** `sip:user@host:port;parameters`; undefined when it is not a SIP URI. */
export function parseSipAddress(uri: string): SipAddress | undefined {
  const rest = SIP_URI.exec(uri.trim())?.[1];
  if (rest === undefined) return undefined;
  const at = rest.lastIndexOf('@');
  const host = HOST.exec(rest.slice(at + 1))?.[1];
  if (host === undefined) return undefined;
  const [user = ''] = rest.slice(0, Math.max(at, 0)).split(':');
  return { user, host: host.toLowerCase() };
}

/** What is before `.sip.` in a host of Twilio's, whichever edge or region: `acme`, `a.b`. */
export function sipDomainLabel(host: string): string | undefined {
  return TWILIO_SIP_HOST.exec(host)?.[1]?.slice(0, -1);
}
