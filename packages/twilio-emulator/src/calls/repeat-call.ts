/** Keeps a placed call again at other moments: its records and the lines that Functions logged; nothing is carried out. */
import { calls, type CallRecord } from '../api-2010/call-rows';
import { ControlError } from '../control/control-api';
import type { EmulatorInstance } from '../emulator-instance';
import { logs, type Log } from '../serverless/logs';
import { isoTimestamp, rfc2822Timestamp } from '../timestamps';

export interface RepeatCallRequest {
  /** Of a call that has ended. */
  readonly callSid: string;
  /** In the order of time, later than other calls: lists show what was kept last first. */
  readonly moments: readonly RepeatedMoment[];
}

export interface RepeatedMoment {
  readonly at: Date;
  /** Another caller. */
  readonly from?: string;
}

/** @returns the SIDs of the calls that are new. */
export function repeatCall(
  emulator: Pick<EmulatorInstance, 'store' | 'sids'>,
  { callSid, moments }: RepeatCallRequest,
): readonly string[] {
  const { store, sids } = emulator;
  const call = store.get(calls, callSid);
  if (!call?.end_time) throw new ControlError(`No call ${callSid} has ended.`);
  const legs = store.all(calls, (each) => each.parent_call_sid === callSid).reverse();
  const lines = store.all(logs, ({ message }) => message.includes(callSid)).reverse();
  return moments.map(({ at, from }) => {
    const change: Change = {
      sids: new Map([call, ...legs].map(({ sid }) => [sid, sids.next('CA')])),
      laterMs: at.getTime() - Date.parse(call.date_created),
      from,
    };
    for (const leg of [call, ...legs]) store.put(calls, repeatedCall(leg, change));
    for (const line of lines) {
      const own = { sid: sids.next('NO'), request_sid: line.request_sid && sids.next('RQ') };
      store.put(logs, { ...repeatedLine(line, change), ...own });
    }
    return newSid(callSid, change);
  });
}

interface Change {
  /** The new one of each call and leg. */
  readonly sids: ReadonlyMap<string, string>;
  readonly laterMs: number;
  readonly from: string | undefined;
}

function newSid(sid: string, { sids }: Change): string {
  return sids.get(sid) ?? sid;
}

function repeatedCall(call: CallRecord, change: Change): CallRecord {
  const { laterMs, from } = change;
  const later = (time: string) => rfc2822Timestamp(new Date(Date.parse(time) + laterMs));
  return {
    ...call,
    ...(from !== undefined && { from, from_formatted: from }),
    sid: newSid(call.sid, change),
    parent_call_sid: call.parent_call_sid && newSid(call.parent_call_sid, change),
    date_created: later(call.date_created),
    date_updated: later(call.date_updated),
    start_time: call.start_time && later(call.start_time),
    end_time: call.end_time && later(call.end_time),
  };
}

function repeatedLine(line: Log, { sids, laterMs }: Change): Log {
  let { message } = line;
  for (const [before, after] of sids) message = message.split(before).join(after);
  const date_created = isoTimestamp(new Date(Date.parse(line.date_created) + laterMs));
  return { ...line, message, date_created };
}
