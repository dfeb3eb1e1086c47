/** Chooses the texts for the language in which Flex shows itself. */
import { english, type Texts } from './texts';

const translations: Readonly<Record<string, Texts>> = { en: english };

/** @param language BCP 47 tag such as `de-DE`. English if there is no translation. */
export function textsFor(language: string | undefined): Texts {
  const [primary = ''] = (language ?? '').toLowerCase().split('-');
  return translations[primary] ?? english;
}
