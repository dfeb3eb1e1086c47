/** The rows of calls, and what a call has come to at an instant. */
import { collection, keyedCollection, type Store } from '../store/store';
import { rfc2822Timestamp } from '../timestamps';

export type CallStatus =
  'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';

export type CallDirection = 'inbound' | 'outbound-api' | 'outbound-dial';

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

export const calls = collection<CallRecord>('api-2010.calls');

/** What will become of a call on its own, in the order of time: it follows from the clock. */
export interface CallCourse {
  readonly call_sid: string;
  /** `at`: ISO 8601. */
  readonly steps: readonly { readonly status: CallStatus; readonly at: string }[];
}

export const callCourses = keyedCollection<CallCourse>(
  'api-2010.call-courses',
  (each) => each.call_sid,
);

/** The call as its course has led it by `now`. */
export function callAt(store: Store, row: CallRecord, now: Date): CallRecord {
  const steps = store.get(callCourses, row.sid)?.steps ?? [];
  return steps
    .map(({ status, at }) => ({ status, at: new Date(at) }))
    .filter(({ at }) => at <= now)
    .reduce((call, { status, at }) => withStatus(call, status, at), row);
}

/** Spec of StartTime: a call in one of these states is over. */
const ENDED: ReadonlySet<CallStatus> = new Set([
  'completed',
  'busy',
  'failed',
  'no-answer',
  'canceled',
]);

/** `in-progress` starts the time of a call, a final status ends it. */
export function withStatus(before: CallRecord, status: CallStatus, at: Date): CallRecord {
  const now = rfc2822Timestamp(at);
  const isEnded = ENDED.has(status);
  const startTime = before.start_time ?? (status === 'in-progress' || isEnded ? now : null);
  return {
    ...before,
    status,
    start_time: startTime,
    end_time: isEnded ? now : null,
    duration: isEnded && startTime !== null ? secondsBetween(startTime, now) : null,
    date_updated: now,
  };
}

function secondsBetween(start: string, end: string): string {
  return String((Date.parse(end) - Date.parse(start)) / 1000);
}
