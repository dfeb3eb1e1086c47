/** `reject`: refuses the call before it is answered. */
import { choiceField } from '../fields/choice-field';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, NoOptions, Typed } from './destination-kind';

/** Refuses the call before it is answered; the value is the reason, `busy` or `rejected`. */
export type RejectDestination = Typed<'reject', NoOptions>;

export const reject: DestinationKind<RejectDestination> = {
  value: choiceField({
    name: 'reject.destination',
    example: 'busy',
    source: 'Twilio docs, voice/twiml/reject and voice/api/sip-twiml',
    values: ['busy', 'rejected'],
  }),
  options: {},
  render: ({ destination }) => twimlDocument(element('Reject', { reason: destination })),
};
