/** `dial-application`: dials a TwiML app. */
import { flagField } from '../fields/flag-field';
import { sidField } from '../fields/sid-field';
import { textField } from '../fields/text-field';
import { trimToken } from '../fields/token-field';
import { fillIn } from '../twiml/placeholders';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind, Typed } from './destination-kind';
import { dialAttributes, dialOptions } from './dial-options';
import type { DialOptions } from './dial-options';
import { parameterElements, parametersField } from './parameters';
import type { Parameters } from './parameters';

const SOURCE = 'Twilio docs, voice/twiml/dial/application';

/** Characters (Twilio docs, voice/twiml/dial/application#customerid; docs). */
const MAX_CUSTOMER_ID_LENGTH = 256;

/** Dials a TwiML app, `AP…`. */
export type DialApplicationDestination = Typed<
  'dial-application',
  DialOptions & {
    readonly customerId?: string;
    readonly copyParentTo?: boolean;
    readonly parameters?: Parameters;
  }
>;

export const dialApplication: DestinationKind<DialApplicationDestination> = {
  value: sidField({
    name: 'dial-application.destination',
    example: 'AP00000000000000000000000000000000',
    source: SOURCE,
    prefix: 'AP',
    resource: 'twiml-app',
  }),
  options: {
    ...dialOptions('client'),
    customerId: textField({
      name: 'dial-application.customerId',
      example: 'acme',
      source: SOURCE,
      maxLength: MAX_CUSTOMER_ID_LENGTH,
      placeholders: true,
    }),
    copyParentTo: flagField({
      name: 'dial-application.copyParentTo',
      example: true,
      source: SOURCE,
    }),
    parameters: parametersField,
  },
  render({ destination, options }, call, ways) {
    const customerId = options?.customerId;
    const attributes = {
      customerId:
        customerId === undefined
          ? undefined
          : fillIn(customerId, call).slice(0, MAX_CUSTOMER_ID_LENGTH),
      copyParentTo: options?.copyParentTo,
    };
    const application = element(
      'Application',
      attributes,
      element('ApplicationSid', {}, trimToken(destination)),
      ...parameterElements(options?.parameters, call),
    );
    return twimlDocument(
      element('Dial', dialAttributes(options, 'client', call, ways), application),
    );
  },
};
