/** Calls: the record of each call, written by whoever places it and read through the API. */
import type { ApiCall, Routes } from '../api/call';
import type { EmulatorInstance } from '../emulator-instance';
export type CallStatus = 'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';
type CallDirection = 'inbound' | 'outbound-api' | 'outbound-dial';
/** A row holds what Twilio shows, without `uri` and `subresource_uris`; instants are RFC 2822. */
export interface CallRecord {
    readonly sid: string;
    readonly account_sid: string;
    readonly date_created: string;
    readonly date_updated: string;
    readonly parent_call_sid: string | null;
    readonly to: string;
    readonly to_formatted: string;
    readonly from: string;
    readonly from_formatted: string;
    readonly phone_number_sid: string | null;
    readonly status: CallStatus;
    readonly start_time: string | null;
    readonly end_time: string | null;
    /** Whole seconds as text, once the call has ended. */
    readonly duration: string | null;
    readonly price: string | null;
    readonly price_unit: string;
    readonly direction: CallDirection;
    readonly answered_by: string | null;
    readonly api_version: string;
    readonly forwarded_from: string | null;
    readonly group_sid: string | null;
    readonly caller_name: string | null;
    readonly queue_time: string;
    readonly trunk_sid: string | null;
}
/** What is known when a call begins. `to` and `from` are as in the webhook: `sip:…` or `+…`. */
export interface NewCall {
    readonly to: string;
    readonly from: string;
    readonly status?: CallStatus;
    readonly direction?: CallDirection;
    readonly parentCallSid?: string;
    readonly phoneNumberSid?: string;
}
/** The call that the path names. */
export declare function callOf(call: ApiCall, parameter: string): CallRecord;
/** Adds a call that begins now; `ringing` and `inbound` unless said otherwise. */
export declare function recordCall(emulator: EmulatorInstance, call: NewCall): CallRecord;
/**
 * Moves a call to a status, now: `in-progress` starts its time, a final status ends it. An unknown
 * SID is our mistake and throws.
 */
export declare function updateCall(emulator: EmulatorInstance, callSid: string, status: CallStatus): CallRecord;
export declare const callRoutes: Routes;
export {};
//# sourceMappingURL=calls.d.ts.map