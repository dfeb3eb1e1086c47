/** Options shared by every type that dials. */
import { callerIdField, fillInCallerId } from '../fields/caller-id-field';
import type { Dialled } from '../fields/caller-id-field';
import { choiceField } from '../fields/choice-field';
import type { Field } from '../fields/field';
import { flagField } from '../fields/flag-field';
import { integerField } from '../fields/integer-field';
import type { CallContext } from '../twiml/call-context';
import { goOnUrl, type WaysBack } from '../twiml/own-urls';
import type { XmlAttributes } from '../twiml/xml';

/** Values of the `record` attribute of Dial (TwiML docs, <Dial>). */
export type DialRecord =
  | 'do-not-record'
  | 'record-from-answer'
  | 'record-from-ringing'
  | 'record-from-answer-dual'
  | 'record-from-ringing-dual';

/** What every type that dials takes. Times are whole seconds. */
export interface DialOptions {
  readonly callerId?: string;
  readonly timeout?: number;
  readonly answerOnBridge?: boolean;
  readonly timeLimit?: number;
  readonly record?: DialRecord;
  readonly ringTone?: string;
}

/** Seconds; Twilio adds 5 to what is given (Twilio docs, voice/twiml/dial#timeout; docs). */
export const MIN_RING_SECONDS = 5;
const MAX_RING_SECONDS = 600;

/** Seconds: 24 hours (Twilio docs, voice/twiml/dial#timelimit; docs). */
const MAX_CALL_SECONDS = 86_400;

/** Values of `record` (Twilio docs, voice/twiml/dial#record; docs). */
const RECORD_VALUES: readonly DialRecord[] = [
  'do-not-record',
  'record-from-answer',
  'record-from-ringing',
  'record-from-answer-dual',
  'record-from-ringing-dual',
];

/** Countries whose ringing is known, and `automatic` (Twilio docs, voice/twiml/dial#ringtone; twilio-node 6.2.0). */
// prettier-ignore
const RING_TONES = [
  'automatic', 'at', 'au', 'bg', 'br', 'be', 'ch', 'cl', 'cn', 'cz', 'de', 'dk', 'ee', 'es', 'fi', 'fr', 'gr', 'hu',
  'il', 'in', 'it', 'lt', 'jp', 'mx', 'my', 'nl', 'no', 'nz', 'ph', 'pl', 'pt', 'ru', 'se', 'sg', 'th', 'uk', 'us',
  'us-old', 'tw', 've', 'za',
];

/** The options of a Dial, whatever it dials. */
export const DIAL_OPTION_NAMES = [
  'callerId',
  'timeout',
  'answerOnBridge',
  'timeLimit',
  'record',
  'ringTone',
] as const satisfies readonly (keyof DialOptions)[];

export function dialOptions(dialled: Dialled): {
  readonly [Name in keyof DialOptions]-?: Field;
} {
  return {
    callerId: callerIdField(dialled),
    timeout: integerField({
      name: 'dial.timeout',
      example: 20,
      source: 'Twilio docs, voice/twiml/dial#timeout',
      minimum: 1,
      least: MIN_RING_SECONDS,
      maximum: MAX_RING_SECONDS,
      unit: 'seconds',
    }),
    answerOnBridge: flagField({
      name: 'dial.answerOnBridge',
      example: true,
      source: 'Twilio docs, voice/twiml/dial#answeronbridge',
    }),
    timeLimit: integerField({
      name: 'dial.timeLimit',
      example: 3600,
      source: 'Twilio docs, voice/twiml/dial#timelimit',
      minimum: 1,
      maximum: MAX_CALL_SECONDS,
      unit: 'seconds',
    }),
    record: choiceField({
      name: 'dial.record',
      example: 'record-from-answer-dual',
      source: 'Twilio docs, voice/twiml/dial#record',
      values: RECORD_VALUES,
    }),
    ringTone: choiceField({
      name: 'dial.ringTone',
      example: 'us',
      source: 'Twilio docs, voice/twiml/dial#ringtone',
      values: RING_TONES,
    }),
  };
}

/** Attributes of Dial. */
export function dialAttributes(
  options: (DialOptions & { readonly screen?: boolean }) | undefined,
  dialled: Dialled,
  call: CallContext,
  ways: WaysBack,
): XmlAttributes {
  return {
    action: goOnUrl(ways),
    callerId: fillInCallerId(options?.callerId, dialled, call),
    timeout: options?.timeout,
    // Without it a caller hears nothing while the callee listens (Twilio docs, glossary/call-whisper).
    answerOnBridge: options?.screen === true ? true : options?.answerOnBridge,
    timeLimit: options?.timeLimit,
    record: options?.record,
    ringTone: options?.ringTone,
  };
}
