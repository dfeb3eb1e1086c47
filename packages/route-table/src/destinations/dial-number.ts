/** `dial-number`: dials a phone number. */
import { E164_FORM } from '../fields/e164-form';
import { tokenField, trimToken } from '../fields/token-field';
import { isEmergencyForm, mayBeEmergencyForm } from '../emergency/emergency-forms';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { phoneNumberLibrary } from '../numbering/phone-number-library';
import { passOn } from '../twiml/passed-on';
import { hasPlaceholder, placeholdersIn } from '../twiml/placeholders';
import { rejectedCall } from '../twiml/rejected-call';
import type { CallContext } from '../twiml/call-context';
import { element, twimlDocument, type XmlAttributes, type XmlElement } from '../twiml/xml';
import type { DestinationKind, StepOptions, Typed } from './destination-kind';
import { dialAttributes, dialOptions } from './dial-options';
import type { DialOptions } from './dial-options';
import { screenAttributes, screenField } from './screen-field';

/**
 * An E.164 number, or an emergency number with or without its country code (Twilio docs, emergency telephone numbers):
 * of at most eight digits, which are looked up.
 */
const NUMBER_FORM = `(?:${E164_FORM}|[0-9]{2,8})`;

/** Dials a phone number, E.164. */
export type DialNumberDestination = Typed<'dial-number', DialOptions & Pick<StepOptions, 'screen'>>;

export const dialNumber: DestinationKind<DialNumberDestination> = {
  value: tokenField({
    name: 'dial-number.destination',
    example: '+15551234567',
    source: 'Twilio docs, voice/twiml/number and emergency calling',
    form: NUMBER_FORM,
    formText: 'not-e164',
    passesOn: 'number',
    isNumber: true,
    rules(number, path, found) {
      const isEmergency = found.advice ? isEmergencyForm : mayBeEmergencyForm;
      if (number.startsWith('+') || isEmergency(number)) return;
      const field = { field: 'dial-number.destination' } as const;
      const meant = found.advice?.meantE164(number);
      const remedy = meant === undefined ? undefined : [{ path, value: meant }];
      fault(found, path, 'not-e164', { field, token: quote(number) }, remedy);
    },
  }),
  options: dialOptions('number'),
  stepOptions: { screen: screenField },
  check({ destination, options }, path, found) {
    checkNumber(trimToken(destination), [...path, 'destination'], found);
    if (options?.callerId !== undefined) {
      const isOfCall = placeholdersIn(options.callerId).some(({ name }) => name === 'caller');
      if (isOfCall) warn(found, [...path, 'options', 'callerId'], 'caller-id-of-call', {});
      return;
    }
    // Twilio docs, errors/13214: the caller's own ID is a SIP user, which is not a valid caller ID (docs).
    warn(found, [...path, 'options', 'callerId'], 'dial-number-without-caller-id', {});
  },
  render(number, call, ways) {
    const noun = numberNoun(number, call, screenAttributes(number.options, ways));
    if (!noun) return rejectedCall();
    const attributes = dialAttributes(number.options, 'number', call, ways);
    return twimlDocument(element('Dial', attributes, noun));
  },
};

/** The noun of a Dial; undefined if what the call fills in cannot be dialled. */
export function numberNoun(
  { destination }: DialNumberDestination,
  call: CallContext,
  more: XmlAttributes = {},
): XmlElement | undefined {
  const number = passOn(trimToken(destination), 'number', call);
  return number === undefined ? undefined : element('Number', more, number);
}

/** No number of the world is shorter, country code included (libphonenumber allows some; assumed). */
const MIN_DIGITS = 7;

/** Nothing while a call waits: the library takes long to load, and Twilio will say the same. */
function checkNumber(number: string, path: Path, found: Findings): void {
  if (!found.advice || hasPlaceholder(number) || isEmergencyForm(number)) return;
  const digits = number.slice('+'.length);
  const isPossible = phoneNumberLibrary().internationalE164(digits) !== undefined;
  if (isPossible && digits.length >= MIN_DIGITS) return;
  warn(found, path, 'number-not-possible', { number: quote(number) });
}
