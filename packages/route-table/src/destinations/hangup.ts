/** `hangup`: ends the call. */
import type { HangupDestination } from '../destination';
import { choiceField } from '../fields/choice-field';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind } from './destination-kind';

export const hangup: DestinationKind<HangupDestination> = {
  value: choiceField({
    name: 'hangup.destination',
    example: '',
    source: 'Twilio docs, voice/twiml/hangup',
    values: [''],
  }),
  options: {},
  render: () => twimlDocument(element('Hangup')),
};
