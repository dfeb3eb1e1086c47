/** `hangup`: ends the call. */
import { choiceField } from '../fields/choice-field';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, NoOptions, Typed } from './destination-kind';

/** Ends the call; the value is empty. */
export type HangupDestination = Typed<'hangup', NoOptions>;

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
