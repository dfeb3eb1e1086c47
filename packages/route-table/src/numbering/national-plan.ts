/** How the numbers of a country are dialled: its country code, its trunk prefix, whether it is of the North American plan. */
import {
  Metadata,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
} from 'libphonenumber-js/core';
import type { CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

export interface NationalPlan {
  readonly country: CountryCode;
  /** Digits, without `+`. */
  readonly callingCode: string;
  /** What is dialled before a national number, such as `0`, `8` or `06`; undefined if the country has none. */
  readonly trunkPrefix: string | undefined;
}

/** The methods of libphonenumber-js that its types leave out. */
interface DialledPlan {
  nationalPrefix(): string | undefined;
  formats(): readonly { usesNationalPrefix(): boolean }[];
}

export const NORTH_AMERICAN_CALLING_CODE = '1';

const plans = new Map<string, NationalPlan | undefined>();

/** Undefined for what is not the ISO 3166-1 alpha-2 code of a country whose numbers are known. */
export function nationalPlan(country: string): NationalPlan | undefined {
  if (!plans.has(country)) plans.set(country, readPlan(country));
  return plans.get(country);
}

/** Whether a text is the ISO 3166-1 alpha-2 code of a country whose numbers are known. */
export function isKnownCountry(country: string): country is CountryCode {
  // The library's own question wants the answer in its type.
  return isSupportedCountry(country as CountryCode, metadata);
}

/** A country whose numbers are known. */
export interface KnownCountry {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Digits, without `+`. */
  readonly callingCode: string;
}

export function everyCountry(): readonly KnownCountry[] {
  return getCountries(metadata).map((country) => ({
    country,
    callingCode: getCountryCallingCode(country, metadata),
  }));
}

function readPlan(country: string): NationalPlan | undefined {
  if (!isKnownCountry(country)) return undefined;
  const callingCode = getCountryCallingCode(country, metadata);
  return { country, callingCode, trunkPrefix: readTrunkPrefix(country, callingCode) };
}

/**
 * The metadata names a prefix for some countries that dial none (Italy, Norway): it counts if numbers are written
 * with it. In the North American plan the prefix is the calling code, so digits with it are E.164 anyway.
 */
function readTrunkPrefix(country: CountryCode, callingCode: string): string | undefined {
  if (callingCode === NORTH_AMERICAN_CALLING_CODE) return undefined;
  const reader = new Metadata(metadata);
  reader.selectNumberingPlan(country);
  // The methods are in libphonenumber-js 1.13, its types name only some of them.
  const plan = reader.numberingPlan as unknown as DialledPlan | undefined;
  const prefix = plan?.nationalPrefix();
  return plan?.formats().some((format) => format.usesNationalPrefix()) === true
    ? prefix
    : undefined;
}
