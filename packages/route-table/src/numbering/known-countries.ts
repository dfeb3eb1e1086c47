/** The countries whose numbers can be read: what a form offers. */
import type { KnownCountry } from './national-plan';
import { phoneNumberLibrary } from './phone-number-library';

export type { KnownCountry };

/** In no order that means anything. */
export function knownCountries(): readonly KnownCountry[] {
  return phoneNumberLibrary().everyCountry();
}
