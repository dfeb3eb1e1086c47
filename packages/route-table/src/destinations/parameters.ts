/** Parameters of a client or a TwiML app: names and values that it receives with the call. */
import type { Field } from '../fields/field';
import { mapField } from '../fields/map-field';
import type { CallContext } from '../twiml/call-context';
import { fillIn } from '../twiml/placeholders';
import { element } from '../twiml/xml';
import type { XmlElement } from '../twiml/xml';

/** Names and values handed to the called party. */
export type Parameters = Readonly<Record<string, string>>;

export const parametersField: Field = mapField({
  name: 'parameters',
  example: { caller: '{{caller}}' },
  source: 'Twilio docs, voice/twiml/client and voice/twiml/dial/application',
});

export function parameterElements(
  parameters: Parameters | undefined,
  call: CallContext,
): readonly XmlElement[] {
  return Object.entries(parameters ?? {}).map(([name, value]) =>
    element('Parameter', { name, value: fillIn(value, call) }),
  );
}
