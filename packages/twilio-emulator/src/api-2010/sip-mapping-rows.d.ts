/** The rows that link a list to a SIP domain, and what follows from them for the domain. */
import { type Store } from '../store/store';
/** What the list is asked about: who may call the domain, or who may register with it. */
export type MappingUse = 'calls' | 'registrations';
export type MappedListKind = 'credential-list' | 'ip-access-control-list';
export interface SipMapping {
    readonly domain_sid: string;
    readonly use: MappingUse;
    readonly list_kind: MappedListKind;
    /** The mapping's own SID too: Twilio gives it that of the list. */
    readonly list_sid: string;
    readonly date_created: string;
    readonly date_updated: string;
}
export declare const sipMappings: import("../store/store").Collection<SipMapping>;
/** `IP_ACL`, `CREDENTIAL_LIST`, `IP_ACL,CREDENTIAL_LIST` or '': then no call gets through. */
export declare function authTypeOf(store: Store, domainSid: string): string;
/** Whether any domain uses the list. */
export declare function isMapped(store: Store, listSid: string): boolean;
//# sourceMappingURL=sip-mapping-rows.d.ts.map