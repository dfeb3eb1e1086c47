/** Call Events: the requests that a call made, with their answers. */
import type { ApiCall, Routes } from '../api/call';
import { ok, type Reply } from '../api/reply';
import type { EmulatorInstance } from '../emulator-instance';
import { collection } from '../store/store';
import { rfc2822Timestamp } from '../timestamps';
import { callOf } from './calls';
import { page2010 } from './page-2010';

// Types

/** A row is known by a key of ours, as Twilio gives an event none. */
interface CallEvent {
  readonly sid: string;
  readonly call_sid: string;
  readonly shown_from: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly parameters: Readonly<Record<string, string>>;
  };
  readonly response: {
    readonly response_code: number;
    readonly request_duration: number;
    readonly content_type: string | null;
    readonly response_body: string;
    readonly date_created: string;
  };
}

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

const callEvents = collection<CallEvent>('api-2010.call-events');

/** Docs, voice/api/call-event-resource: events are available about 15 minutes after the call. */
export const EVENTS_SHOW_AFTER_MS = 15 * 60_000;

// Operations for whoever places calls

/** Adds a request of a call. The API shows it `EVENTS_SHOW_AFTER_MS` of the clock later. */
export function recordCallEvent(
  emulator: EmulatorInstance,
  callSid: string,
  event: NewCallEvent,
): void {
  const now = emulator.clock.now();
  emulator.store.put(callEvents, {
    sid: emulator.sids.next('event'),
    call_sid: callSid,
    shown_from: new Date(now.getTime() + EVENTS_SHOW_AFTER_MS).toISOString(),
    request: event.request,
    response: {
      response_code: event.response.status,
      request_duration: event.response.durationMs,
      content_type: event.response.contentType ?? null,
      response_body: event.response.body,
      date_created: rfc2822Timestamp(now),
    },
  });
}

// Operations

/** Oldest first: the order of the call (assumed). */
function listCallEvents(call: ApiCall): Reply {
  const { sid } = callOf(call, 'CallSid');
  const now = call.emulator.clock.now();
  const rows = call.emulator.store
    .list(callEvents, (each) => each.call_sid === sid && new Date(each.shown_from) <= now)
    .reverse();
  return ok(page2010(call, 'events', rows, render, (each) => each.sid));
}

function render({ request, response }: CallEvent): object {
  return { request, response };
}

// Routes

export const callEventRoutes: Routes = {
  ListCallEvent: { run: listCallEvents, sure: 'docs' },
};
