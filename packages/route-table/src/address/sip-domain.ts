/** The label of a Twilio SIP domain: what of a host name says which domain was called. */

/** Twilio docs, voice/api/sending-sip: `{name}.sip.twilio.com`. */
const SUFFIX = '.sip.twilio.com';
/**
 * `{name}.sip.{edge or region}.twilio.com`. The list of edges grows, so any one label is taken; this is safe, because
 * all of twilio.com is Twilio's.
 */
const LOCALIZED_SUFFIX = /\.sip\.[\da-z](?:[\da-z-]{0,61}[\da-z])?\.twilio\.com$/;
const LABEL = /^[\da-z](?:[\da-z-]{0,61}[\da-z])?$/;
const MAX_HOST_LENGTH = 254;

/**
 * The label of a Twilio SIP host in lower case, or undefined if the host is not one.
 *
 * `acme` for `acme.sip.twilio.com`, `ACME.sip.us1.twilio.com` and `acme.sip.dublin.twilio.com.`; `a.b` for
 * `a.b.sip.twilio.com`; undefined for `acme.sip.twilio.com.evil.com`. A port is not a part of a host.
 */
export function sipDomainOfHost(host: string): string | undefined {
  if (host.length > MAX_HOST_LENGTH) return undefined;
  const name = withoutFinalDot(host.toLowerCase());
  const suffix = name.endsWith(SUFFIX) ? SUFFIX : LOCALIZED_SUFFIX.exec(name)?.[0];
  if (suffix === undefined) return undefined;
  const label = name.slice(0, -suffix.length);
  return isSipDomain(label) ? label : undefined;
}

/** The label that a label or a Twilio SIP host means, in lower case; undefined if a text is neither. */
export function canonicalSipDomain(labelOrHost: string): string | undefined {
  const ofHost = sipDomainOfHost(labelOrHost);
  if (ofHost !== undefined || labelOrHost.length > MAX_HOST_LENGTH) return ofHost;
  const name = labelOrHost.toLowerCase();
  return isSipDomain(name) ? name : undefined;
}

/**
 * Letters, digits, hyphens; a sub-domain has several labels.
 *
 * Of a dotted name that holds the label `sip` or `twilio`, or digits only, we say no: it is a host written wrong
 * (`acme.sip.twilio.com.evil.com`) or an IP address.
 */
function isSipDomain(name: string): boolean {
  const labels = name.split('.');
  if (!labels.every((label) => LABEL.test(label))) return false;
  if (labels.length === 1) return true;
  const isHost = labels.includes('sip') || labels.includes('twilio');
  return !isHost && !labels.every((label) => /^\d+$/.test(label));
}

function withoutFinalDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name;
}
