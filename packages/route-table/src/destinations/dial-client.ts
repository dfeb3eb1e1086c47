/** `dial-client`: dials a Voice SDK client. */
import { identityField } from '../fields/identity-field';
import { trimToken } from '../fields/token-field';
import { passOn } from '../twiml/passed-on';
import { rejectedCall } from '../twiml/rejected-call';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, Typed } from './destination-kind';
import { dialAttributes, dialOptions } from './dial-options';
import type { DialOptions } from './dial-options';
import { parameterElements, parametersField } from './parameters';
import type { Parameters } from './parameters';

/** Dials a Voice SDK client identity. */
export type DialClientDestination = Typed<
  'dial-client',
  DialOptions & { readonly parameters?: Parameters }
>;

export const dialClient: DestinationKind<DialClientDestination> = {
  value: identityField({
    name: 'dial-client.destination',
    example: 'alice',
    source: 'Twilio docs, voice/twiml/client',
  }),
  options: { ...dialOptions('client'), parameters: parametersField },
  render({ destination, options }, call) {
    const identity = passOn(trimToken(destination), 'identity', call);
    if (identity === undefined) return rejectedCall();
    const parameters = parameterElements(options?.parameters, call);
    const client =
      parameters.length === 0
        ? element('Client', {}, identity)
        : element('Client', {}, element('Identity', {}, identity), ...parameters);
    return twimlDocument(element('Dial', dialAttributes(options, 'client', call), client));
  },
};
