/** Reads what Twilio asks `/voicemail` for: a recording that is ready, or a callback that a caller came to. */
import type { MessagePlace } from 'route-table';
import type { FunctionEvent } from '../http/twilio-runtime';
import { LEAST_SECONDS } from './message';
import { isRecordingSid } from './play-key';

export type MessageRequest =
  | {
      readonly kind: 'message';
      readonly place: MessagePlace;
      readonly callSid: string;
      readonly recording: { readonly sid: string; readonly seconds: number } | undefined;
    }
  /** Nobody is told; `why` is for the log. */
  | { readonly kind: 'nothing'; readonly why: 'too-short' | 'not-completed' | 'not-readable' };

export function readMessageRequest(event: FunctionEvent): MessageRequest {
  const callSid = text(event['CallSid']);
  const isCallback = event['k'] === 'callback';
  const place: MessagePlace = {
    kind: isCallback ? 'callback' : 'voicemail',
    route: text(event['r']),
    plan: text(event['p']),
    step: text(event['s']),
    workflow: text(event['w']),
  };
  if (callSid === undefined) return { kind: 'nothing', why: 'not-readable' };
  if (isCallback) return { kind: 'message', place, callSid, recording: undefined };
  const { RecordingSid: sid, RecordingStatus: status, RecordingDuration: duration } = event;
  // Twilio docs, voice/twiml/record#recordingstatuscallback.
  if (status !== undefined && status !== 'completed') {
    return { kind: 'nothing', why: 'not-completed' };
  }
  if (!isRecordingSid(sid) || typeof duration !== 'string' || !/^\d{1,6}$/.test(duration)) {
    return { kind: 'nothing', why: 'not-readable' };
  }
  const seconds = Number(duration);
  if (seconds < LEAST_SECONDS) return { kind: 'nothing', why: 'too-short' };
  return { kind: 'message', place, callSid, recording: { sid, seconds } };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
