/** The language that the plugin speaks: English at once, another one when the service has given its texts. */
import type { ServedTexts } from '../api/fetch-texts';
import type { Language } from '../model/router-state';
import type { KeyValueStore } from '../model/storage/key-value-store';
import { layOver } from '../texts/lay-over';
import { englishTexts } from '../texts/texts';

export interface SpokenLanguage {
  /** What is there at once. */
  readonly now: Language;
  /** The same if the service has nothing better. It is asked the first time only. Never rejects. */
  readonly ask: () => Promise<Language>;
}

interface Collaborators {
  /** Undefined: there is no service to ask. */
  readonly fetchTexts: ((language: string) => Promise<ServedTexts | undefined>) | undefined;
  /** Of this tab. */
  readonly storage: KeyValueStore;
}

const KEY = 'inbound-sip-router/texts';
const primaryOf = (tag: string) => tag.toLowerCase().split('-')[0];

/** @param locale BCP 47: what Flex speaks */
export function spokenLanguage(
  locale: string,
  { fetchTexts, storage }: Collaborators,
): SpokenLanguage {
  if (primaryOf(locale) === 'en') {
    const english = { locale, texts: englishTexts };
    return { now: english, ask: () => Promise.resolve(english) };
  }
  // Sentences in English have their dates in English.
  const english = { locale: 'en-US', texts: englishTexts };
  const languageOf = ({ language, texts }: ServedTexts): Language =>
    primaryOf(language) === primaryOf(locale)
      ? { locale, texts: layOver(englishTexts, texts) }
      : english;
  const kept = keptTexts(storage, locale);
  if (kept) {
    const now = languageOf(kept);
    return { now, ask: () => Promise.resolve(now) };
  }
  const ask = async (): Promise<Language> => {
    const served = await fetchTexts?.(locale);
    if (!served) return english;
    storage.set(KEY, JSON.stringify({ locale, of: sizeOfEnglish(), served }));
    return languageOf(served);
  };
  let asked: Promise<Language> | undefined;
  return { now: english, ask: () => (asked ??= ask()) };
}

/** Another size is that of another release: texts that were kept before it may lack some. */
const sizeOfEnglish = () => JSON.stringify(englishTexts).length;

/** Whatever was kept is laid over English, so that it can be anything. */
function keptTexts(storage: KeyValueStore, locale: string): ServedTexts | undefined {
  try {
    const kept = JSON.parse(storage.get(KEY) ?? 'null') as Partial<Kept> | null;
    const isOurs = kept?.locale === locale && kept.of === sizeOfEnglish();
    return isOurs && typeof kept.served?.language === 'string' ? kept.served : undefined;
  } catch {
    return undefined;
  }
}

interface Kept {
  readonly locale: string;
  readonly of: number;
  readonly served: ServedTexts;
}
