/** `refer`: hands the call back to the caller's SIP server. */
import type { ReferDestination } from '../destination';
import { sipUriField } from '../fields/sip-uri-field';
import { trimToken } from '../fields/token-field';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind } from './destination-kind';

export const refer: DestinationKind<ReferDestination> = {
  value: sipUriField({
    name: 'refer.destination',
    example: 'sip:support@pbx.example.com',
    source: 'Twilio docs, voice/twiml/refer',
  }),
  options: {},
  render: ({ destination }) =>
    twimlDocument(element('Refer', {}, element('Sip', {}, trimToken(destination)))),
};
