/** `dial-application`: dials a TwiML app. */
import type { DialApplicationDestination } from '../destination';
import { flagField } from '../fields/flag-field';
import { sidField } from '../fields/sid-field';
import { textField } from '../fields/text-field';
import { trimToken } from '../fields/token-field';
import { fillIn } from '../twiml/placeholders';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind } from './destination-kind';
import { dialAttributes, dialOptions } from './dial-options';
import { parameterElements, parametersField } from './parameters';

const SOURCE = 'Twilio docs, voice/twiml/dial/application';

/** Characters (Twilio docs, voice/twiml/dial/application#customerid; docs). */
const MAX_CUSTOMER_ID_LENGTH = 256;

export const dialApplication: DestinationKind<DialApplicationDestination> = {
  label: 'Dial application',
  help: 'Dials a TwiML app of this or another account; the original call stays known to it.',
  value: sidField({
    label: 'TwiML app SID',
    help: 'SID of the TwiML app.',
    example: 'AP00000000000000000000000000000000',
    source: SOURCE,
    prefix: 'AP',
    resource: 'a TwiML app',
  }),
  options: {
    ...dialOptions('client'),
    customerId: textField({
      label: 'Customer ID',
      help: 'Names the sender to the TwiML app; the account SID if not given.',
      example: 'acme',
      source: SOURCE,
      maxLength: MAX_CUSTOMER_ID_LENGTH,
      placeholders: true,
    }),
    copyParentTo: flagField({
      label: 'Copy parent To',
      help: 'Hands the To of this call to the TwiML app, in place of its SID.',
      example: true,
      source: SOURCE,
    }),
    parameters: parametersField,
  },
  render({ destination, options }, call) {
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
    return twimlDocument(element('Dial', dialAttributes(options, 'client', call), application));
  },
};
