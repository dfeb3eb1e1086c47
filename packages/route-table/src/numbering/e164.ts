/** E.164 numbers by libphonenumber-js with its smallest metadata: heavy, so only `phone-number-library` requires it. */
import parsePhoneNumber from 'libphonenumber-js/core';
import type { PhoneNumber } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { NORTH_AMERICAN_CALLING_CODE, nationalPlan, type NationalPlan } from './national-plan';

export { everyCountry, isKnownCountry } from './national-plan';

/** Digits, without `+`; undefined for an unknown country. */
export function callingCodeOf(country: string): string | undefined {
  return nationalPlan(country)?.callingCode;
}

/** ITU-T E.164 §6.2.1: fifteen digits, country code included. */
const MAX_E164_LENGTH = '+'.length + 15;

/**
 * A number of the North American plan: area codes never begin with 0 or 1 (NANPA), so nothing must be stripped.
 *
 * The library would find the same, but tries the patterns of all 25 countries of the plan to name the country: 20 µs
 * instead of less than one, for each row of a table.
 */
const NORTH_AMERICAN_NUMBER = /^\+1[2-9]\d{9}$/;

/** E.164 of digits that begin with a country code, or undefined if no such number is possible. */
export function internationalE164(digits: string): string | undefined {
  const written = `+${digits}`;
  if (NORTH_AMERICAN_NUMBER.test(written)) return written;
  return readInternational(written)?.number;
}

/**
 * E.164 of digits as they are dialled in a country: with its own international prefix, with or without its trunk
 * prefix, or with its country code; with `bareE164` also with another country code. Undefined if no such number is
 * possible; the country may be unknown.
 *
 * Digits can often be read in two ways. National numbers of a country with a trunk prefix are dialled with it, so
 * digits without it that begin with a country code are E.164: 492211234567 is a number in Cologne, not 49 221 in the
 * area of 4922. In a country without trunk prefix the national reading comes first. Of two readings, one that is in a
 * range of its country comes before one that is only possible in length: 9123456789 is a mobile number of India, whose
 * people do not dial 0 before it, since no number of India has the eight digits 23456789.
 */
export function dialledE164(
  digits: string,
  country: string,
  bareE164: boolean,
): string | undefined {
  const plan = nationalPlan(country);
  if (plan === undefined) return bareE164 ? internationalE164(digits) : undefined;
  if (plan.callingCode === NORTH_AMERICAN_CALLING_CODE) {
    // With the trunk prefix, which is the calling code, or without.
    const e164 = digits.startsWith('1') ? `+${digits}` : `+1${digits}`;
    if (NORTH_AMERICAN_NUMBER.test(e164)) return e164;
  }
  const national = readNational(digits, plan);
  const isBare = bareE164 || digits.startsWith(plan.callingCode);
  const international = isBare ? readInternational(`+${digits}`) : undefined;
  if (national === undefined || international === undefined)
    return (national ?? international)?.number;
  const [first, second] = needsTrunkPrefix(digits, national, plan)
    ? [international, national]
    : [national, international];
  return (!first.isValid() && second.isValid() ? second : first).number;
}

/** As `dialledE164` read before 0.2: the national reading always first. For `findReadingChanges` only. */
export function nationalFirstE164(
  digits: string,
  country: string,
  bareE164: boolean,
): string | undefined {
  const plan = nationalPlan(country);
  const national = plan === undefined ? undefined : readNational(digits, plan)?.number;
  return national ?? (bareE164 ? internationalE164(digits) : undefined);
}

/** Whether a number that was dialled without trunk prefix is one that people of the country dial with it. */
function needsTrunkPrefix(
  digits: string,
  national: PhoneNumber,
  { trunkPrefix }: NationalPlan,
): boolean {
  if (trunkPrefix === undefined || digits.startsWith(trunkPrefix)) return false;
  // Mobile numbers of China and all numbers of Brazil are written without: the metadata knows for each range.
  const written = national.formatNational().replace(/\D/g, '');
  return written !== national.nationalNumber;
}

function readInternational(written: string): PhoneNumber | undefined {
  const number = possible(parsePhoneNumber(written, { extract: false }, metadata));
  return number?.number === written ? number : ifFinal(number);
}

function readNational(digits: string, { country }: NationalPlan): PhoneNumber | undefined {
  const read = parsePhoneNumber(digits, { defaultCountry: country, extract: false }, metadata);
  return ifFinal(possible(read));
}

/**
 * A number that reads as itself: one that still loses digits (`+60000…`) or gets too short (seven digits are a
 * possible local number in Canada) is not a number the world can dial.
 */
function ifFinal(number: PhoneNumber | undefined): PhoneNumber | undefined {
  if (number === undefined) return undefined;
  const again = possible(parsePhoneNumber(number.number, { extract: false }, metadata));
  return again?.number === number.number ? number : undefined;
}

/** Possible, not only valid: 555 numbers and ranges newer than the metadata count. */
function possible(number: PhoneNumber | undefined): PhoneNumber | undefined {
  if (number === undefined || !number.isPossible()) return undefined;
  return number.number.length <= MAX_E164_LENGTH ? number : undefined;
}
