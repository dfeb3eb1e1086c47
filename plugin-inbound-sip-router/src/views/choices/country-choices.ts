/** Countries by name, with their code and what is dialled to reach them. */
import { knownCountries } from 'route-table';
import type { Choice } from './find-choices';

/** The name of a country in a language; the code itself if it has none. */
export function countryName(code: string, language: string): string {
  try {
    return names(language).of(code) ?? code;
  } catch {
    // Not the form of a code: it was typed.
    return code;
  }
}

const choices = new Map<string, readonly Choice[]>();

/** By name. */
export function countryChoices(language: string): readonly Choice[] {
  const known =
    choices.get(language) ??
    knownCountries()
      .map(({ country, callingCode }) => ({
        value: country,
        name: countryName(country, language),
        detail: `${country} +${callingCode}`,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, language));
  choices.set(language, known);
  return known;
}

const regionNames = new Map<string, Intl.DisplayNames>();

function names(language: string): Intl.DisplayNames {
  const known = regionNames.get(language) ?? new Intl.DisplayNames([language], { type: 'region' });
  regionNames.set(language, known);
  return known;
}
