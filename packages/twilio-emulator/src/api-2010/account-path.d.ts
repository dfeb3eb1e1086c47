import type { ApiCall } from '../api/call';
/** `/2010-04-01/Accounts/AC…`, without a slash at its end. */
export declare function accountPath(accountSid: string): string;
/** Throws 20003 without credentials, and 20404 below another account (assumed: as if it did not exist). */
export declare function authenticateForAccount(call: ApiCall): void;
//# sourceMappingURL=account-path.d.ts.map