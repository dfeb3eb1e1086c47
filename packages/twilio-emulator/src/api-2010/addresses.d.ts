/** Addresses: where the account or its customer is, and where help is sent in an emergency. */
import type { ApiCall, Routes } from '../api/call';
import { type Address } from './address-rows';
/** The address that the path names. */
export declare function addressOf(call: ApiCall, parameter: string): Address;
export declare const addressRoutes: Routes;
//# sourceMappingURL=addresses.d.ts.map