/** Which names a SIP domain may have. */

/** Docs, voice/sip/api/sip-domain-resource: letters, digits and hyphens, ending with sip.twilio.com. */
const DOMAIN_NAME = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+sip\.twilio\.com$/;
const END = '.sip.twilio.com';

/** Whether the name, in lower case, may be a SIP domain at all. */
export function isSipDomainName(name: string): boolean {
  return DOMAIN_NAME.test(name);
}

/**
 * The domains that must be ours for `name` to be: `b.sip.twilio.com` for `a.b.sip.twilio.com`, none
 * for a name right below `sip.twilio.com`.
 */
export function parentDomains(name: string): string[] {
  const labels = name.slice(0, -END.length).split('.');
  return labels.slice(1).map((_, index) => `${labels.slice(index + 1).join('.')}${END}`);
}
