/** What a caller hears in a queue of a call plan, and for how long. */
import { integerField } from '../fields/integer-field';
import { textField } from '../fields/text-field';
import type { WaysBack } from '../twiml/own-urls';
import type { StepOptions } from './destination-kind';
import { spokenFields } from './spoken-fields';

const SOURCE = 'this project';
/** Seconds: a day. */
const MAX_WAIT_SECONDS = 86_400;
const MIN_WAIT_SECONDS = 10;
/** Characters, about 20 s of speech: what is heard is not longer than one piece. */
const MAX_TEXT_LENGTH = 280;

export const waitFields = {
  maxWait: integerField({
    name: 'enqueue.maxWait',
    example: 300,
    source: SOURCE,
    minimum: MIN_WAIT_SECONDS,
    maximum: MAX_WAIT_SECONDS,
    unit: 'seconds',
  }),
  waitText: textField({
    name: 'enqueue.waitText',
    example: 'Please hold. We will be with you shortly.',
    source: SOURCE,
    maxLength: MAX_TEXT_LENGTH,
    control: { kind: 'text', multiline: true },
  }),
  offerText: textField({
    name: 'enqueue.offerText',
    example: 'To leave a message, press 1.',
    source: SOURCE,
    maxLength: MAX_TEXT_LENGTH,
    control: { kind: 'text', multiline: true },
  }),
  waitVoice: spokenFields.voice,
  waitLanguage: spokenFields.language,
};

/**
 * Query of `/wait`: the seconds after which the queue gives the call back, and the step that says what is heard. Undefined
 * if Twilio, or the URL of the step, does the waiting.
 */
export function waitQuery(
  options: StepOptions | undefined,
  { plan, step }: WaysBack,
): string | undefined {
  const { maxWait } = options ?? {};
  if (maxWait === undefined || plan === undefined || step === undefined) return undefined;
  return `m=${maxWait}&p=${plan}&s=${step}`;
}
