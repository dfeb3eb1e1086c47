/** The E.164 number that a text was meant to be where only such a number can be meant. */
import { phoneNumberLibrary } from '../numbering/phone-number-library';
import { withoutInvisible } from './invisible-characters';
import { cleanedNumber } from './number-text';
import { spreadsheetDamage } from './spreadsheet-damage';

/** Of `+1 (555) 123-4567`, `15551234567`, `15551234567.0`, `="+15551234567"`; undefined if nothing is certain. */
export function meantE164(text: string): string | undefined {
  const visible = withoutInvisible(text).replace(/^tel:/i, '');
  const undamaged = spreadsheetDamage(visible)?.meant ?? visible;
  const number = cleanedNumber(undamaged) ?? undamaged;
  const digits = /^\+?([1-9]\d{6,14})$/.exec(number)?.[1];
  return digits === undefined ? undefined : phoneNumberLibrary().internationalE164(digits);
}
