/** Which names a SIP domain may have. */

/** Docs, voice/sip/api/sip-domain-resource; a region such as us1 may follow `sip`. */
const DOMAIN_NAME = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+sip(?:\.[a-z]{2}\d)?\.twilio\.com$/;

/** Whether the name, in lower case, may be a SIP domain at all. */
export function isSipDomainName(name: string): boolean {
  return DOMAIN_NAME.test(name);
}

/**
 * The domains that must be ours for `name` to be: `b.sip.twilio.com` for `a.b.sip.twilio.com`, none
 * for a name right below `sip.twilio.com`.
 */
export function parentDomains(name: string): string[] {
  const labels = name.split('.');
  const own = labels.slice(0, labels.lastIndexOf('sip'));
  return own.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}
