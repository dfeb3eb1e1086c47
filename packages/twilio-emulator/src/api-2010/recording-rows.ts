/** The rows of recordings, and where their sound is. */
import type { EmulatorInstance } from '../emulator-instance';
import { collection } from '../store/store';
import { rfc2822Timestamp } from '../timestamps';

export type RecordingSource = 'RecordVerb' | 'DialVerb';

/** A row holds what Twilio shows, without addresses. */
export interface Recording {
  readonly sid: string;
  readonly account_sid: string;
  readonly api_version: string;
  readonly call_sid: string;
  readonly conference_sid: null;
  readonly date_created: string;
  readonly date_updated: string;
  readonly start_time: string;
  /** Whole seconds as text. */
  readonly duration: string;
  readonly price: null;
  readonly price_unit: string;
  readonly status: 'completed';
  readonly channels: number;
  readonly source: RecordingSource;
  readonly error_code: null;
  readonly encryption_details: null;
}

export const recordings = collection<Recording>('api-2010.recordings');

export interface NewRecording {
  readonly callSid: string;
  readonly durationSeconds: number;
  readonly source: RecordingSource;
  readonly channels: number;
}

/** Adds a recording that ends now. */
export function addRecording(emulator: EmulatorInstance, recording: NewRecording): Recording {
  const now = emulator.clock.now();
  const began = new Date(now.getTime() - recording.durationSeconds * 1000);
  return emulator.store.put(recordings, {
    sid: emulator.sids.next('RE'),
    account_sid: emulator.account.sid,
    api_version: '2010-04-01',
    call_sid: recording.callSid,
    conference_sid: null,
    date_created: rfc2822Timestamp(now),
    date_updated: rfc2822Timestamp(now),
    start_time: rfc2822Timestamp(began),
    duration: String(recording.durationSeconds),
    price: null,
    price_unit: 'USD',
    status: 'completed',
    channels: recording.channels,
    source: recording.source,
    error_code: null,
    encryption_details: null,
  });
}

/** The sound itself, behind the account's login; `.mp3` and `.wav` choose the form. */
export function recordingUrl({ account_sid, sid }: Recording): string {
  return `https://api.twilio.com/2010-04-01/Accounts/${account_sid}/Recordings/${sid}`;
}
