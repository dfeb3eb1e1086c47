/** A message that a caller left, or a wish to be called back: what others are told of it. */
import type { JsonValue, MessageAt, MessagePlace } from 'route-table';

/** A recording that is ready. */
export interface Recording {
  readonly sid: string;
  /** Whole seconds. */
  readonly seconds: number;
  /** Lets whoever has it play the recording (`play-key.ts`). */
  readonly playKey: string;
}

export interface Message {
  /** The same for each request about the same message, and for no other. */
  readonly key: string;
  readonly kind: MessagePlace['kind'];
  readonly callSid: string;
  readonly place: MessagePlace;
  readonly at: MessageAt;
  readonly recording: Recording | undefined;
}

/** Name of the task attribute by which a message is found again. */
export const KEY_ATTRIBUTE = 'router_message';

/** Shorter recordings are of callers who hung up at the tone (this project). */
export const LEAST_SECONDS = 2;

/** What a task, and a request to a URL, say of the message. */
export function messageFields(message: Message): Readonly<Record<string, JsonValue>> {
  const { kind, callSid, place, at, recording } = message;
  return {
    type: kind,
    caller: at.caller,
    called: at.called,
    callSid,
    ...(place.route !== undefined && { route: place.route }),
    ...(place.plan !== undefined && { plan: place.plan }),
    ...(place.step !== undefined && { step: place.step }),
    ...(recording && {
      recordingSid: recording.sid,
      recordingSeconds: recording.seconds,
      recordingPlayKey: recording.playKey,
    }),
  };
}

/** Attributes that the step adds count before ours, but for the one by which a message is found again. */
export function taskAttributes(message: Message): Readonly<Record<string, JsonValue>> {
  return {
    ...messageFields(message),
    ...message.at.attributes,
    [KEY_ATTRIBUTE]: message.key,
  };
}
