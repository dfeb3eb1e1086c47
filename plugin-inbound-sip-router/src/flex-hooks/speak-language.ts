/** Finds out what Flex speaks, and tells the store once the texts are there. */
import type * as Flex from '@twilio/flex-ui';
import { fetchTexts } from '../api/fetch-texts';
import { browserClock } from '../model/effects/browser-clock';
import type { Language } from '../model/router-state';
import { readServiceDomain } from '../model/service-domain';
import { keyValueStore } from '../model/storage/key-value-store';
import { languageOf } from './language-of';
import type { RouterStore } from './router-store';
import { spokenLanguage, type SpokenLanguage } from './spoken-language';

export function spokenLanguageOf(manager: Flex.Manager): SpokenLanguage {
  const found = readServiceDomain(manager.serviceConfiguration.ui_attributes);
  const service = found.kind === 'found' && {
    fetch: (url: string, init: RequestInit) => window.fetch(url, init),
    wait: browserClock.wait,
    domain: found.domain,
    token: () => manager.user.token,
  };
  return spokenLanguage(languageOf(manager, window.navigator.language), {
    fetchTexts: service ? (language) => fetchTexts(service, language) : undefined,
    storage: keyValueStore(() => window.sessionStorage),
  });
}

/** Whoever has opened the view sees English until then. */
export function speak({ dispatch }: RouterStore, spoken: SpokenLanguage): void {
  const choose = (language: Language) => {
    dispatch({ type: 'inboundSipRouter/view/languageChosen', language });
  };
  choose(spoken.now);
  void spoken.ask().then((language) => {
    if (language !== spoken.now) choose(language);
  });
}
