/** `refer`: hands the call back to the caller's SIP server. */
import { sipUriField } from '../fields/sip-uri-field';
import { trimToken } from '../fields/token-field';
import { goOnUrl } from '../twiml/own-urls';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, NoOptions, Typed } from './destination-kind';

/** Hands the call back to the caller's SIP server with a SIP REFER to a SIP URI. */
export type ReferDestination = Typed<'refer', NoOptions>;

export const refer: DestinationKind<ReferDestination> = {
  value: sipUriField({
    name: 'refer.destination',
    example: 'sip:support@pbx.example.com',
    source: 'Twilio docs, voice/twiml/refer',
  }),
  options: {},
  render: ({ destination }, _call, ways) =>
    twimlDocument(
      element('Refer', { action: goOnUrl(ways) }, element('Sip', {}, trimToken(destination))),
    ),
};
