/** Numbering: how dialled digits become E.164 numbers, so that all ways to dial one number meet. */
import { withoutVisualSeparators } from '../address/dialled-number';
import { emergencyForms } from '../emergency/emergency-forms';
import { phoneNumberLibrary } from './phone-number-library';
import type { Numbering } from './numbering-settings';

/** Names, star codes and `#` do not resolve. The bound is above any prefix with fifteen digits (E.164). */
const PLUS_AND_DIGITS = /^\+?\d{1,32}$/;

/**
 * What is shorter and has no country code is an emergency number (911, 112, 10111), a short code (US: up to six
 * digits; EU: 116xxx), an extension or a local number. The libraries' "possible" is not a help: 116117 is possible in
 * Germany. Assumed. It costs plans with shorter numbers (Faroe Islands, Greenland, Andorra…) the form without
 * country code.
 */
const MIN_NATIONAL_DIGITS = 7;

/**
 * E.164 of a dialled number, or undefined if it does not resolve.
 *
 * In this order, the first that gives a possible number: `+…`; a listed international prefix; the default country's
 * own ways to dial and bare E.164 (`dialledE164`, which says which of them comes first). Emergency numbers of the
 * default country never resolve, with its country code or without. The country's own international prefixes never need listing. A default country that does not exist leaves the other ways.
 */
export function resolveE164(number: string, numbering: Numbering): string | undefined {
  return readE164(number, numbering, phoneNumberLibrary().dialledE164);
}

/** As `resolveE164`, with another reading of digits that have no `+` and no listed prefix. */
export function readE164(
  number: string,
  numbering: Numbering,
  readDialled: ReturnType<typeof phoneNumberLibrary>['dialledE164'],
): string | undefined {
  const dialled = withoutVisualSeparators(number);
  if (!PLUS_AND_DIGITS.test(dialled)) return undefined;
  if (emergencyForms(dialled, numbering).length > 0) return undefined;
  if (dialled.startsWith('+')) return phoneNumberLibrary().internationalE164(dialled.slice(1));
  const { defaultCountry, internationalPrefixes = [], bareE164 = false } = numbering;
  const prefixed = withInternationalPrefix(dialled, internationalPrefixes);
  if (prefixed !== undefined || dialled.length < MIN_NATIONAL_DIGITS) return prefixed;
  return readDialled(dialled, defaultCountry, bareE164);
}

/** The longest prefix first, so that the order in which they are listed never matters. */
function withInternationalPrefix(digits: string, prefixes: readonly string[]): string | undefined {
  const dialled = prefixes.filter((prefix) => prefix !== '' && digits.startsWith(prefix));
  dialled.sort((one, other) => other.length - one.length);
  for (const prefix of dialled) {
    const resolved = phoneNumberLibrary().internationalE164(digits.slice(prefix.length));
    if (resolved !== undefined) return resolved;
  }
  return undefined;
}
