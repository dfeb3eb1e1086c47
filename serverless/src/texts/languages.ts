/** The languages that the service has texts of. English is in the plugin. */
import german from './de.json';

/** By BCP 47 language; a language is a file beside this one and a line here. */
const LANGUAGES: Readonly<Record<string, object>> = { de: german };

export interface ServedLanguage {
  readonly language: string;
  readonly texts: object;
}

/** Longer ones are not language tags (RFC 5646 §4.4.1 asks for 35 characters; spec). */
const MAX_CHARACTERS = 35;

export function isLanguageTag(tag: unknown): tag is string {
  return (
    typeof tag === 'string' && tag.length <= MAX_CHARACTERS && /^[a-z]{2,8}(-\w+)*$/i.test(tag)
  );
}

/** The most exact one: of `de-AT-1996` first `de-at-1996`, then `de-at`, then `de`. */
export function languageFor(tag: string): ServedLanguage | undefined {
  const parts = tag.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const language = parts.slice(0, length).join('-');
    const texts = Object.entries(LANGUAGES).find(([name]) => name === language)?.[1];
    if (texts) return { language, texts };
  }
  return undefined;
}
