/** Calls: the record of each call, written by whoever places it and read through the API. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import type { EmulatorInstance } from '../emulator-instance';
import { collection } from '../store/store';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { isAskedFor } from './call-filters';
import { page2010 } from './page-2010';

// Types

export type CallStatus =
  'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';

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

const calls = collection<CallRecord>('api-2010.calls');

// Validation

/** Spec of StartTime: a call in one of these states is over. */
const ENDED: ReadonlySet<CallStatus> = new Set([
  'completed',
  'busy',
  'failed',
  'no-answer',
  'canceled',
]);

/** The call that the path names. */
export function callOf(call: ApiCall, parameter: string): CallRecord {
  const found = call.emulator.store.get(calls, call.sid(parameter));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations for whoever places calls

/** Adds a call that begins now; `ringing` and `inbound` unless said otherwise. */
export function recordCall(emulator: EmulatorInstance, call: NewCall): CallRecord {
  const now = rfc2822Timestamp(emulator.clock.now());
  const row: CallRecord = {
    sid: emulator.sids.next('CA'),
    account_sid: emulator.account.sid,
    date_created: now,
    date_updated: now,
    parent_call_sid: call.parentCallSid ?? null,
    to: call.to,
    to_formatted: call.to,
    from: call.from,
    from_formatted: call.from,
    phone_number_sid: call.phoneNumberSid ?? null,
    status: 'ringing',
    start_time: null,
    end_time: null,
    duration: null,
    price: null,
    price_unit: 'USD',
    direction: call.direction ?? 'inbound',
    answered_by: null,
    api_version: '2010-04-01',
    forwarded_from: null,
    group_sid: null,
    caller_name: null,
    queue_time: '0',
    trunk_sid: null,
  };
  emulator.store.put(calls, row);
  return updateCall(emulator, row.sid, call.status ?? 'ringing');
}

/**
 * Moves a call to a status, now: `in-progress` starts its time, a final status ends it. An unknown
 * SID is our mistake and throws.
 */
export function updateCall(
  emulator: EmulatorInstance,
  callSid: string,
  status: CallStatus,
): CallRecord {
  const before = emulator.store.get(calls, callSid);
  if (!before) throw new Error(`There is no call ${callSid} to update.`);
  const now = rfc2822Timestamp(emulator.clock.now());
  const isEnded = ENDED.has(status);
  const startTime = before.start_time ?? (status === 'in-progress' || isEnded ? now : null);
  return emulator.store.put(calls, {
    ...before,
    status,
    start_time: startTime,
    end_time: isEnded ? now : null,
    duration: isEnded && startTime !== null ? secondsBetween(startTime, now) : null,
    date_updated: now,
  });
}

// Operations

function fetchCall(call: ApiCall): Reply {
  return ok(render(callOf(call, 'Sid')));
}

function listCalls(call: ApiCall): Reply {
  const rows = call.emulator.store.list(calls, (each) => isAskedFor(each, call.query));
  return ok(page2010(call, 'calls', rows, render, (each) => each.sid));
}

function secondsBetween(start: string, end: string): string {
  return String((Date.parse(end) - Date.parse(start)) / 1000);
}

const SUBRESOURCES = {
  notifications: 'Notifications',
  recordings: 'Recordings',
  payments: 'Payments',
  events: 'Events',
  siprec: 'Siprec',
  streams: 'Streams',
  transcriptions: 'Transcriptions',
  user_defined_message_subscriptions: 'UserDefinedMessageSubscriptions',
  user_defined_messages: 'UserDefinedMessages',
};

function render(row: CallRecord): object {
  const path = `${accountPath(row.account_sid)}/Calls/${row.sid}`;
  return {
    ...row,
    uri: `${path}.json`,
    subresource_uris: Object.fromEntries(
      Object.entries(SUBRESOURCES).map(([key, name]) => [key, `${path}/${name}.json`]),
    ),
  };
}

// Routes

export const callRoutes: Routes = {
  FetchCall: { run: fetchCall, sure: 'spec' },
  ListCall: {
    run: listCalls,
    sure: 'docs',
    simplified: 'To and From match exactly as recorded; calls have no price.',
  },
};
