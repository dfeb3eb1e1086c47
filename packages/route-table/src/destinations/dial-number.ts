/** `dial-number`: dials a phone number. */
import type { DialNumberDestination } from '../destination';
import { E164_FORM } from '../fields/e164-form';
import { tokenField, trimToken } from '../fields/token-field';
import { isEmergencyForm, mayBeEmergencyForm } from '../emergency/emergency-forms';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { phoneNumberLibrary } from '../numbering/phone-number-library';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind } from './destination-kind';
import { dialAttributes, dialOptions } from './dial-options';

/**
 * An E.164 number, or an emergency number with or without its country code (Twilio docs, emergency telephone numbers):
 * of at most eight digits, which are looked up.
 */
const NUMBER_FORM = `(?:${E164_FORM}|[0-9]{2,8})`;

const NOT_E164 =
  'a number in E.164: + and at most 15 digits, as in +15551234567, or an emergency number such as 911';

export const dialNumber: DestinationKind<DialNumberDestination> = {
  label: 'Dial number',
  help: 'Dials a phone number.',
  value: tokenField({
    label: 'Phone number',
    help: 'Who is called: a number in E.164, or an emergency number.',
    example: '+15551234567',
    source: 'Twilio docs, voice/twiml/number and emergency calling',
    form: NUMBER_FORM,
    formCode: 'not-e164',
    formMessage: NOT_E164,
    rules(number, path, found) {
      const isEmergency = found.issuesOnly ? mayBeEmergencyForm : isEmergencyForm;
      if (number.startsWith('+') || isEmergency(number)) return;
      fault(found, path, 'not-e164', `Phone number ${quote(number)} is not ${NOT_E164}.`);
    },
  }),
  options: dialOptions('number'),
  check({ destination, options }, path, found) {
    checkNumber(trimToken(destination), [...path, 'destination'], found);
    if (options?.callerId !== undefined) return;
    // Twilio docs, errors/13214: the caller's own ID is a SIP user, which is no valid caller ID (docs).
    const message =
      'Dial number has no caller ID, and a SIP caller brings none that is valid: give a number of the account.';
    warn(found, [...path, 'options', 'callerId'], 'dial-number-without-caller-id', message);
  },
  render: ({ destination, options }, call) =>
    twimlDocument(
      element(
        'Dial',
        dialAttributes(options, 'number', call),
        element('Number', {}, trimToken(destination)),
      ),
    ),
};

/** No number of the world is shorter, country code included (libphonenumber allows some; assumed). */
const MIN_DIGITS = 7;

/** Nothing while a call waits: the library takes long to load, and Twilio will say the same. */
function checkNumber(number: string, path: Path, found: Findings): void {
  if (found.issuesOnly || isEmergencyForm(number)) return;
  const digits = number.slice('+'.length);
  const isPossible = phoneNumberLibrary().internationalE164(digits) !== undefined;
  if (isPossible && digits.length >= MIN_DIGITS) return;
  const message = `Phone number ${quote(number)} has not the length of a number of its country: check country code and digits.`;
  warn(found, path, 'number-not-possible', message);
}
