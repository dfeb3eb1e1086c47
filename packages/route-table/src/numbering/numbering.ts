/** Numbering: how dialled digits become E.164 numbers, so that all ways to dial one number meet. */
import { withoutVisualSeparators } from '../address/dialled-number';
import { phoneNumberLibrary } from './phone-number-library';
import type { Numbering } from '../table';

/** Names, star codes and `#` do not resolve. The bound is above any prefix with fifteen digits (E.164). */
const PLUS_AND_DIGITS = /^\+?\d{1,32}$/;

/**
 * What is shorter and has no country code is an emergency number (911, 112, 10111), a short code (US: up to six
 * digits; EU: 116xxx), an extension or a local number. The libraries' "possible" is no help: 116117 is possible in
 * Germany. Assumed. It costs plans with shorter numbers (Faroe Islands, Greenland, Andorra…) the form without
 * country code.
 */
const MIN_NATIONAL_DIGITS = 7;

/**
 * E.164 of a dialled number, or undefined where it does not resolve.
 *
 * In this order, the first that gives a possible number: `+…`; a listed international prefix; the default country's
 * own ways to dial (national, its country code without `+`, its own international prefixes, which therefore never
 * need listing); where `bareE164` is set, digits with a foreign country code. A default country that does not exist
 * leaves the other ways.
 */
export function resolveE164(number: string, numbering: Numbering): string | undefined {
  const dialled = withoutVisualSeparators(number);
  if (!PLUS_AND_DIGITS.test(dialled)) return undefined;
  const { internationalE164 } = phoneNumberLibrary();
  if (dialled.startsWith('+')) return internationalE164(dialled.slice(1));
  return (
    withInternationalPrefix(dialled, numbering.internationalPrefixes ?? []) ??
    withoutPrefix(dialled, numbering)
  );
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

function withoutPrefix(digits: string, numbering: Numbering): string | undefined {
  if (digits.length < MIN_NATIONAL_DIGITS) return undefined;
  const { internationalE164, nationalE164 } = phoneNumberLibrary();
  const national = nationalE164(digits, numbering.defaultCountry);
  if (national !== undefined || numbering.bareE164 !== true) return national;
  return internationalE164(digits);
}
