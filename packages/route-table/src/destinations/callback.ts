/** `callback`: promises to call back, and tells somebody. */
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, Typed } from './destination-kind';
import {
  checkMessage,
  messageFields,
  messageReceiver,
  messageUrl,
  spokenOrPlayedField,
  type MessageOptions,
} from './message-fields';

/** Makes a task to call the caller back; the value is what the caller hears once it is made. */
export type CallbackDestination = Typed<'callback', MessageOptions>;

export const callback: DestinationKind<CallbackDestination> = {
  value: spokenOrPlayedField('callback.destination', 'We will call you back. Goodbye.'),
  options: messageFields,
  receiver: messageReceiver,
  check({ options }, path, found) {
    checkMessage(options, path, found);
  },
  // The task comes first: whoever hangs up during the announcement is called back too.
  render: ({ options }, _call, ways) =>
    twimlDocument(element('Redirect', {}, messageUrl(ways, 'callback', options))),
};
