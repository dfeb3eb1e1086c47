/** SIP Domains: host names that accept SIP for the account and ask a voice URL what to do. */
import type { ApiCall, Routes } from '../api/call';
import { type SipDomain } from './sip-domain-rows';
/** The domain that the path names. */
export declare function sipDomainOf(call: ApiCall, parameter: string): SipDomain;
export declare const sipDomainRoutes: Routes;
//# sourceMappingURL=sip-domains.d.ts.map