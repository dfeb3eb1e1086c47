/** Mappings: which lists say who may call a SIP domain, or register with it; one rule for five addresses. */
import type { Routes } from '../api/call';
export declare const sipMappingRoutes: Routes;
//# sourceMappingURL=sip-mappings.d.ts.map