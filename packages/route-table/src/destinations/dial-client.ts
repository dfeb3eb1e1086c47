/** `dial-client`: dials a Voice SDK client. */
import { identityField } from '../fields/identity-field';
import { trimToken } from '../fields/token-field';
import { passOn } from '../twiml/passed-on';
import { rejectedCall } from '../twiml/rejected-call';
import type { CallContext } from '../twiml/call-context';
import { element, twimlDocument, type XmlAttributes, type XmlElement } from '../twiml/xml';
import type { DestinationKind, StepOptions, Typed } from './destination-kind';
import { dialAttributes, dialOptions } from './dial-options';
import type { DialOptions } from './dial-options';
import { parameterElements, parametersField } from './parameters';
import { screenAttributes, screenField } from './screen-field';
import type { Parameters } from './parameters';

/** Dials a Voice SDK client identity. */
export type DialClientDestination = Typed<
  'dial-client',
  DialOptions & Pick<StepOptions, 'screen'> & { readonly parameters?: Parameters }
>;

export const dialClient: DestinationKind<DialClientDestination> = {
  value: identityField({
    name: 'dial-client.destination',
    example: 'alice',
    source: 'Twilio docs, voice/twiml/client',
  }),
  options: { ...dialOptions('client'), parameters: parametersField },
  stepOptions: { screen: screenField },
  render(client, call, ways) {
    const noun = clientNoun(client, call, screenAttributes(client.options, ways));
    if (!noun) return rejectedCall();
    const attributes = dialAttributes(client.options, 'client', call, ways);
    return twimlDocument(element('Dial', attributes, noun));
  },
};

/** The noun of a Dial; undefined if what the call fills in cannot be dialled. */
export function clientNoun(
  { destination, options }: DialClientDestination,
  call: CallContext,
  more: XmlAttributes = {},
): XmlElement | undefined {
  const identity = passOn(trimToken(destination), 'identity', call);
  if (identity === undefined) return undefined;
  const parameters = parameterElements(options?.parameters, call);
  return parameters.length === 0
    ? element('Client', more, identity)
    : element('Client', more, element('Identity', {}, identity), ...parameters);
}
