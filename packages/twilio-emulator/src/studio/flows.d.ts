/** Studio Flows: what a call can be handed to; enough to pick one and to check a reference. */
import type { Routes } from '../api/call';
import type { EmulatorInstance } from '../emulator-instance';
export declare const FLOW_STATUSES: readonly ["draft", "published"];
type FlowStatus = (typeof FLOW_STATUSES)[number];
export interface NewFlow {
    readonly friendlyName: string;
    readonly status?: FlowStatus;
}
/** Adds a flow, published unless said otherwise. Returns its SID. */
export declare function addFlow(emulator: EmulatorInstance, flow: NewFlow): string;
export declare const flowRoutes: Routes;
export {};
//# sourceMappingURL=flows.d.ts.map