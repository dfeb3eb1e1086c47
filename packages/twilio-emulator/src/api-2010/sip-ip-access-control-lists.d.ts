/** IP Access Control Lists: named lists of addresses that SIP may come from. */
import type { ApiCall, Routes } from '../api/call';
/** A row holds what Twilio shows, without addresses. */
export interface IpAccessControlList {
    readonly sid: string;
    readonly account_sid: string;
    readonly friendly_name: string;
    readonly date_created: string;
    readonly date_updated: string;
}
export declare const ipAccessControlLists: import("../store/store").Collection<IpAccessControlList>;
/** The list that the path names. */
export declare function ipAccessControlListOf(call: ApiCall, parameter: string): IpAccessControlList;
export declare const ipAccessControlListRoutes: Routes;
//# sourceMappingURL=sip-ip-access-control-lists.d.ts.map