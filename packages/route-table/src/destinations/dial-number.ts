/** `dial-number`: dials a phone number. */
import type { DialNumberDestination } from '../destination';
import { e164Field } from '../fields/e164-field';
import { trimToken } from '../fields/token-field';
import { warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { phoneNumberLibrary } from '../numbering/phone-number-library';
import { element, twimlDocument } from '../twiml/xml';
import type { DestinationKind } from './destination-kind';
import { dialAttributes, dialOptions } from './dial-options';

export const dialNumber: DestinationKind<DialNumberDestination> = {
  label: 'Dial number',
  help: 'Dials a phone number.',
  value: e164Field({
    label: 'Phone number',
    help: 'Who is called, in E.164.',
    example: '+15551234567',
    source: 'Twilio docs, voice/twiml/number',
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
  if (found.issuesOnly) return;
  const digits = number.slice('+'.length);
  const isPossible = phoneNumberLibrary().internationalE164(digits) !== undefined;
  if (isPossible && digits.length >= MIN_DIGITS) return;
  const message = `Phone number ${quote(number)} has not the length of a number of its country: check country code and digits.`;
  warn(found, path, 'number-not-possible', message);
}
