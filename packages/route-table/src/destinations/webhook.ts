/** `webhook`: hands the call to TwiML at a URL, a Studio flow among others. */
import { trimToken } from '../fields/token-field';
import { urlField } from '../fields/url-field';
import { passOn } from '../twiml/passed-on';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, Typed } from './destination-kind';
import { httpMethodField } from './http-method-field';

const SOURCE = 'Twilio docs, voice/twiml/redirect';

/** Hands the call to TwiML at a URL (Redirect). */
export type WebhookDestination = Typed<'webhook', { readonly method?: 'GET' | 'POST' }>;

export const webhook: DestinationKind<WebhookDestination> = {
  value: urlField(
    {
      name: 'webhook.destination',
      example:
        'https://webhooks.twilio.com/v1/Accounts/AC00000000000000000000000000000000/Flows/FW00000000000000000000000000000000',
      source: SOURCE,
    },
    'query',
  ),
  options: { method: httpMethodField(SOURCE) },
  render({ destination, options }, call) {
    const url = passOn(trimToken(destination), 'query', call);
    return twimlDocument(element('Redirect', { method: options?.method }, url ?? ''));
  },
};
