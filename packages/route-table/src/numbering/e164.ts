/** E.164 numbers by libphonenumber-js with its smallest metadata: heavy, so only `phone-number-library` requires it. */
import parsePhoneNumber, {
  getCountryCallingCode,
  isSupportedCountry,
} from 'libphonenumber-js/core';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** ITU-T E.164 §6.2.1: fifteen digits, country code included. */
const MAX_E164_LENGTH = '+'.length + 15;

/**
 * A number of the North American plan: area codes never begin with 0 or 1 (NANPA), so nothing is to be stripped.
 *
 * The library would find the same, but tries the patterns of all 25 countries of the plan to name the country: 20 µs
 * instead of less than one, for each row of a table.
 */
const NORTH_AMERICAN_NUMBER = /^\+1[2-9]\d{9}$/;
const NORTH_AMERICAN_CALLING_CODE = '1';

/** E.164 of digits that begin with a country code, or undefined where no such number is possible. */
export function internationalE164(digits: string): string | undefined {
  const written = `+${digits}`;
  const e164 = readE164(written);
  return e164 === written ? e164 : ifFinal(e164);
}

/**
 * E.164 of digits as they are dialled in a country, with or without its trunk prefix, its country code or its own
 * international prefix; undefined where no such number is possible or the country is unknown.
 */
export function nationalE164(digits: string, country: string): string | undefined {
  if (!isKnownCountry(country)) return undefined;
  if (getCountryCallingCode(country, metadata) === NORTH_AMERICAN_CALLING_CODE) {
    // With the trunk prefix, which is the calling code, or without.
    const e164 = digits.startsWith('1') ? `+${digits}` : `+1${digits}`;
    if (NORTH_AMERICAN_NUMBER.test(e164)) return e164;
  }
  return ifFinal(
    possibleE164(parsePhoneNumber(digits, { defaultCountry: country, extract: false }, metadata)),
  );
}

function readE164(written: string): string | undefined {
  if (NORTH_AMERICAN_NUMBER.test(written)) return written;
  return possibleE164(parsePhoneNumber(written, { extract: false }, metadata));
}

/**
 * A number that reads as itself: one that still loses digits (`+60000…`) or gets too short (seven digits are a
 * possible local number in Canada) is no number the world can dial.
 */
function ifFinal(e164: string | undefined): string | undefined {
  return e164 !== undefined && readE164(e164) === e164 ? e164 : undefined;
}

/** Whether a text is the ISO 3166-1 alpha-2 code of a country whose numbers are known. */
export function isKnownCountry(country: string): country is CountryCode {
  return isSupportedCountry(country as CountryCode, metadata);
}

/** Possible, not only valid: 555 numbers and ranges newer than the metadata count. */
function possibleE164(number: PhoneNumber | undefined): string | undefined {
  if (number === undefined || !number.isPossible()) return undefined;
  return number.number.length <= MAX_E164_LENGTH ? number.number : undefined;
}
