/** Accounts: the one account there is; the Twilio CLI asks for it to check a profile. */
import type { Routes } from '../api/call';
export declare const accountRoutes: Routes;
//# sourceMappingURL=accounts.d.ts.map