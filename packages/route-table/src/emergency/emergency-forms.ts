/** The forms in which an emergency number is dialled: with and without `+` and country code. */
import { phoneNumberLibrary } from '../numbering/phone-number-library';
import type { Numbering } from '../numbering/numbering-settings';
import {
  countriesWithEmergencyNumbers,
  emergencyNumbers,
  isEmergencyNumber,
  TEST_NUMBERS,
} from './emergency-numbers';

/** `+`, a country code of 3 digits, an emergency number of 5. */
const MAX_LENGTH = '+'.length + 3 + 5;
const FORM = /^\+?(\d+)$/;
const NO_FORMS: readonly string[] = [];

/**
 * All ways to dial the emergency number of the default country that was dialled, the shortest first: `911`, `+911`,
 * `1911`, `+1911`. Empty if it is not one, and without numbering: then the country is not known.
 *
 * Twilio takes them "with or without the country code" (docs, emergency telephone numbers).
 */
export function emergencyForms(
  dialled: string,
  numbering: Numbering | undefined,
): readonly string[] {
  if (numbering === undefined) return NO_FORMS;
  const digits = digitsOf(dialled);
  const known = emergencyNumbers(numbering.defaultCountry);
  if (digits === undefined || known === undefined) return NO_FORMS;
  const callingCode = phoneNumberLibrary().callingCodeOf(numbering.defaultCountry) ?? '';
  const number = known.numbers.find((each) => digits === each || digits === callingCode + each);
  if (number === undefined) return NO_FORMS;
  const withCode = callingCode + number;
  return [number, `+${number}`, withCode, `+${withCode}`];
}

/**
 * Whether a text is an emergency number of some country, or Twilio's test number, with or without `+` and the code of
 * that country.
 */
export function isEmergencyForm(text: string): boolean {
  const digits = digitsOf(text);
  if (digits === undefined || !mayBeEmergencyForm(text)) return false;
  return countriesWithEmergencyNumbers().some(([country, { numbers }]) => {
    const callingCode = phoneNumberLibrary().callingCodeOf(country) ?? '';
    return [...numbers, ...TEST_NUMBERS].some(
      (number) => digits === number || digits === callingCode + number,
    );
  });
}

/** For the way of a call, as the library takes long to load: any three digits may be a country code. */
export function mayBeEmergencyForm(text: string): boolean {
  const digits = digitsOf(text);
  if (digits === undefined) return false;
  return [0, 1, 2, 3].some((codeLength) => isEmergencyNumber(digits.slice(codeLength)));
}

function digitsOf(text: string): string | undefined {
  return text.length > MAX_LENGTH ? undefined : FORM.exec(text)?.[1];
}
