/** Incoming Phone Numbers: the numbers of the account: bought, configured, released. */
import type { Routes } from '../api/call';
export declare const incomingPhoneNumberRoutes: Routes;
//# sourceMappingURL=incoming-phone-numbers.d.ts.map