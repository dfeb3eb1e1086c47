/** Credential Lists: named lists of user names and passwords. */
import type { ApiCall, Routes } from '../api/call';
/** A row holds what Twilio shows, without addresses. */
export interface CredentialList {
    readonly sid: string;
    readonly account_sid: string;
    readonly friendly_name: string;
    readonly date_created: string;
    readonly date_updated: string;
}
export declare const credentialLists: import("../store/store").Collection<CredentialList>;
/** The list that the path names. */
export declare function credentialListOf(call: ApiCall, parameter: string): CredentialList;
export declare const credentialListRoutes: Routes;
//# sourceMappingURL=sip-credential-lists.d.ts.map