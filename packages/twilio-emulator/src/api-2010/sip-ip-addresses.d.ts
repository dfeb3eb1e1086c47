import type { Routes } from '../api/call';
export declare const ipAddressRoutes: Routes;
//# sourceMappingURL=sip-ip-addresses.d.ts.map