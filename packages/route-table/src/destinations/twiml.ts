/** `twiml`: answers with TwiML as written. */
import { textField } from '../fields/text-field';
import { checkRawTwiml } from '../twiml/check-raw-twiml';
import { MAX_RESPONSE_BYTES } from '../twiml/response-size';
import { wholeDocument } from '../twiml/raw-twiml';
import type { DestinationKind, NoOptions, Typed } from './destination-kind';

/** Answers with TwiML as written. */
export type TwimlDestination = Typed<'twiml', NoOptions>;

export const twiml: DestinationKind<TwimlDestination> = {
  value: textField({
    name: 'twiml.destination',
    example: '<Say>Hello</Say><Hangup/>',
    source: 'Twilio docs, voice/twiml',
    minLength: 0,
    maxLength: MAX_RESPONSE_BYTES,
    control: { kind: 'text', multiline: true },
    secrets: 'twiml',
    rules: checkRawTwiml,
  }),
  options: {},
  render: ({ destination }) => wholeDocument(destination),
};
