/** Alerts: what went wrong on the account, as its debugger shows it. */
import type { Routes } from '../api/call';
import type { EmulatorInstance } from '../emulator-instance';
export declare const LOG_LEVELS: readonly ["error", "warning", "notice", "debug"];
type LogLevel = (typeof LOG_LEVELS)[number];
/** What is known of a mishap; `resourceSid` is what it happened to, such as a call. */
export interface NewAlert {
    readonly errorCode: number;
    readonly text: string;
    readonly logLevel?: LogLevel;
    readonly resourceSid?: string;
    readonly requestUrl?: string;
    readonly requestMethod?: 'GET' | 'POST';
}
/** Adds an alert that happened now; an error unless said otherwise. Returns its SID. */
export declare function recordAlert(emulator: Pick<EmulatorInstance, 'account' | 'clock' | 'sids' | 'store'>, alert: NewAlert): string;
export declare const alertRoutes: Routes;
export {};
//# sourceMappingURL=alerts.d.ts.map