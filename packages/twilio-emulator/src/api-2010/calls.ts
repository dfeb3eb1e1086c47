/** Calls: the record of each call, written by whoever places it and read through the API. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import type { EmulatorInstance } from '../emulator-instance';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { isAskedFor } from './call-filters';
import {
  callAt,
  calls,
  withStatus,
  type CallDirection,
  type CallRecord,
  type CallStatus,
} from './call-rows';
import { page2010 } from './page-2010';

// Types

/** What is known when a call begins. `to` and `from` are as in the webhook: `sip:…` or `+…`. */
export interface NewCall {
  readonly to: string;
  readonly from: string;
  readonly status?: CallStatus;
  readonly direction?: CallDirection;
  readonly parentCallSid?: string;
  readonly phoneNumberSid?: string;
  readonly callerName?: string;
  readonly forwardedFrom?: string;
}

// Validation

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
    forwarded_from: call.forwardedFrom ?? null,
    group_sid: null,
    caller_name: call.callerName ?? null,
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
  return emulator.store.put(calls, withStatus(before, status, emulator.clock.now()));
}

// Operations

function fetchCall(call: ApiCall): Reply {
  return ok(renderCall(call.emulator, callOf(call, 'Sid')));
}

function listCalls(call: ApiCall): Reply {
  const { store, clock } = call.emulator;
  const rows = store.list(calls, (each) =>
    isAskedFor(callAt(store, each, clock.now()), call.query),
  );
  const render = (each: CallRecord): object => renderCall(call.emulator, each);
  return ok(page2010(call, 'calls', rows, render, (each) => each.sid));
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

/** The call as it is now. */
export function renderCall({ store, clock }: EmulatorInstance, stored: CallRecord): object {
  const row = callAt(store, stored, clock.now());
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
