/** Which names a SIP domain may have. */
/** Whether the name, in lower case, may be a SIP domain at all. */
export declare function isSipDomainName(name: string): boolean;
/**
 * The domains that must be ours for `name` to be: `b.sip.twilio.com` for `a.b.sip.twilio.com`, none
 * for a name right below `sip.twilio.com`.
 */
export declare function parentDomains(name: string): string[];
//# sourceMappingURL=sip-domain-name.d.ts.map