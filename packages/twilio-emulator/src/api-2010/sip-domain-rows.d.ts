/** The rows of SIP Domains, and how a call finds the domain that it is for. */
import { type Store } from '../store/store';
import type { HttpMethod } from './form-fields';
/** A row holds what Twilio shows, without addresses and `auth_type`, which is derived. */
export interface SipDomain {
    readonly sid: string;
    readonly account_sid: string;
    /** Lower case: hosts do not distinguish case (RFC 3261 §19.1.4). */
    readonly domain_name: string;
    readonly friendly_name: string;
    readonly api_version: string;
    readonly voice_url: string | null;
    readonly voice_method: HttpMethod;
    readonly voice_fallback_url: string | null;
    readonly voice_fallback_method: HttpMethod;
    readonly voice_status_callback_url: string | null;
    readonly voice_status_callback_method: HttpMethod;
    readonly sip_registration: boolean;
    readonly emergency_calling_enabled: boolean;
    readonly emergency_caller_sid: string | null;
    readonly secure: boolean;
    readonly byoc_trunk_sid: string | null;
    readonly date_created: string;
    readonly date_updated: string;
}
export declare const sipDomains: import("../store/store").Collection<SipDomain>;
/** The domain of a host name, in any case. */
export declare function findSipDomain(store: Store, domainName: string): SipDomain | undefined;
//# sourceMappingURL=sip-domain-rows.d.ts.map