/** Dependent Phone Numbers: the account's numbers that name an Address. */
import type { Routes } from '../api/call';
export declare const dependentPhoneNumberRoutes: Routes;
//# sourceMappingURL=dependent-phone-numbers.d.ts.map