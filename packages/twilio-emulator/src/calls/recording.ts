/** Keeps a recording of a call, and tells its callback when it can be fetched. */
import { methodOf } from './attributes';
import { addRecording, recordingUrl, type RecordingSource } from '../api-2010/recording-rows';
import { CallOver } from './call-time';
import type { Leg } from './leg';
import type { TwimlElement } from './parse-twiml';
import { resolveUrl } from './webhook';

/** Seconds until a recording can be fetched: the action may be asked earlier (docs, voice/twiml/record). */
const PROCESSING_SECONDS = 2;

interface NewRecording {
  readonly source: RecordingSource;
  readonly durationSeconds: number;
  readonly base: string;
}

/** Undefined when the verb, a Dial, does not ask for one. */
export function keepRecording(
  leg: Leg,
  verb: TwimlElement,
  { source, durationSeconds, base }: NewRecording,
): { readonly sid: string; readonly url: string } | undefined {
  const { record = 'do-not-record' } = verb.attributes;
  if (source === 'DialVerb' && ['do-not-record', 'false'].includes(record)) return undefined;
  const { emulator, beside } = leg.shared;
  const row = addRecording(emulator, {
    callSid: leg.recorder.call.sid,
    durationSeconds,
    source,
    channels: record.endsWith('-dual') ? 2 : 1,
  });
  const { recordingStatusCallback } = verb.attributes;
  if (recordingStatusCallback !== undefined) {
    beside.push(tell(leg, verb, { row, url: resolveUrl(recordingStatusCallback, base) }));
  }
  return { sid: row.sid, url: recordingUrl(row) };
}

interface Callback {
  readonly row: ReturnType<typeof addRecording>;
  readonly url: string;
}

/** Also after the call has ended. */
async function tell(leg: Leg, { attributes }: TwimlElement, { row, url }: Callback): Promise<void> {
  const events = (attributes['recordingStatusCallbackEvent'] ?? 'completed').split(/[\s,]+/);
  if (!events.includes('completed')) return;
  await leg.shared.time.sleep(PROCESSING_SECONDS * 1000).catch((error: unknown) => {
    if (!(error instanceof CallOver)) throw error;
  });
  await leg.tellAlone({
    purpose: 'recording-status',
    url,
    method: methodOf(attributes, 'recordingStatusCallbackMethod'),
    // Docs, voice/twiml/record (recordingStatusCallback): these, and none of the call's own.
    more: {
      AccountSid: row.account_sid,
      CallSid: row.call_sid,
      RecordingSid: row.sid,
      RecordingUrl: recordingUrl(row),
      RecordingStatus: 'completed',
      RecordingDuration: row.duration,
      RecordingChannels: String(row.channels),
      RecordingStartTime: row.start_time,
      RecordingSource: row.source,
      RecordingTrack: 'inbound',
      ErrorCode: '0',
    },
  });
}
