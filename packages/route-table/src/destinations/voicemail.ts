/** `voicemail`: records a message, and tells somebody. */
import { integerField } from '../fields/integer-field';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, Typed } from './destination-kind';
import {
  checkMessage,
  messageFields,
  messageReceiver,
  messageUrl,
  spokenOrPlayed,
  spokenOrPlayedField,
  type MessageOptions,
} from './message-fields';

/** Seconds (this project: a longer file does not fit into the answer of a Function that plays it to an agent). */
const MAX_MESSAGE_SECONDS = 600;
const USUAL_MESSAGE_SECONDS = 120;

/** Records a message after a greeting, the text or audio file of which is the value. */
export type VoicemailDestination = Typed<
  'voicemail',
  MessageOptions & { readonly maxLength?: number }
>;

export const voicemail: DestinationKind<VoicemailDestination> = {
  value: spokenOrPlayedField('voicemail.destination', 'Please leave a message.'),
  options: {
    ...messageFields,
    maxLength: integerField({
      name: 'voicemail.maxLength',
      example: USUAL_MESSAGE_SECONDS,
      source: 'Twilio docs, voice/twiml/record#maxlength',
      minimum: 2,
      maximum: MAX_MESSAGE_SECONDS,
      unit: 'seconds',
    }),
  },
  receiver: messageReceiver,
  check({ options }, path, found) {
    checkMessage(options, path, found);
  },
  render: ({ destination, options }, _call, ways) =>
    twimlDocument(
      spokenOrPlayed(destination, options),
      element('Record', {
        // Without an action Twilio would ask for the same document again, and record again.
        action: `${ways.service}/call-step${ways.ended === undefined ? '' : `?${ways.ended}`}`,
        maxLength: options?.maxLength ?? USUAL_MESSAGE_SECONDS,
        recordingStatusCallback: messageUrl(ways, 'voicemail', options),
      }),
    ),
};
