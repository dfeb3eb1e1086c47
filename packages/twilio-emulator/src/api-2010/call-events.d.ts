/** Call Events: the requests that a call made, with their answers. */
import type { Routes } from '../api/call';
import type { EmulatorInstance } from '../emulator-instance';
/** One webhook request and its answer. */
export interface NewCallEvent {
    readonly request: {
        readonly method: string;
        readonly url: string;
        readonly parameters: Readonly<Record<string, string>>;
    };
    readonly response: {
        readonly status: number;
        readonly contentType?: string;
        readonly body: string;
        readonly durationMs: number;
    };
}
/** Docs, voice/api/call-event-resource: events are available about 15 minutes after the call. */
export declare const EVENTS_SHOW_AFTER_MS: number;
/** Adds a request of a call. The API shows it `EVENTS_SHOW_AFTER_MS` of the clock later. */
export declare function recordCallEvent(emulator: EmulatorInstance, callSid: string, event: NewCallEvent): void;
export declare const callEventRoutes: Routes;
//# sourceMappingURL=call-events.d.ts.map