/** `reject`: refuses the call before it is answered. */
import type { RejectDestination } from '../destination';
import { choiceField } from '../fields/choice-field';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind } from './destination-kind';

export const reject: DestinationKind<RejectDestination> = {
  label: 'Reject',
  help: 'Refuses the call without answering it, as busy (SIP 486) or as not found (SIP 404).',
  value: choiceField({
    label: 'Reason',
    help: 'busy answers SIP 486, rejected answers SIP 404.',
    example: 'busy',
    source: 'Twilio docs, voice/twiml/reject and voice/api/sip-twiml',
    values: ['busy', 'rejected'],
  }),
  options: {},
  render: ({ destination }) => twimlDocument(element('Reject', { reason: destination })),
};
