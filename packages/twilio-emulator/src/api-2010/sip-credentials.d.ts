/** Credentials: the user names and passwords of a Credential List; a password is never returned. */
import type { Routes } from '../api/call';
export declare const credentialRoutes: Routes;
//# sourceMappingURL=sip-credentials.d.ts.map