/** `reject`: refuses the call before it is answered. */
import type { RejectDestination } from '../destination';
import { choiceField } from '../fields/choice-field';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind } from './destination-kind';

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
