/** Makes what the views work with, once for the whole life of the plugin: leaving the view ends no publish. */
import type * as Flex from '@twilio/flex-ui';
import { createIntlWallClock } from 'route-table';
import { createHttpAdminApi } from '../api/http-admin-api';
import { browserClock } from '../model/effects/browser-clock';
import type { RouterCollaborators } from '../model/effects/collaborators';
import { createRouterEffects } from '../model/effects/create-router-effects';
import type { RouterEffects } from '../model/router-effects';
import { readServiceDomain, type ServiceDomain } from '../model/service-domain';
import { keyValueStore } from '../model/storage/key-value-store';
import type { Texts } from '../texts/texts';
import { textsFor } from '../texts/texts-for';
import type { RouterTools } from '../views/router-context';
import { languageOf } from './language-of';
import type { RouterStore } from './router-store';
import { unconfiguredEffects } from './unconfigured-effects';

const wallClock = createIntlWallClock();

export function createRouterTools(manager: Flex.Manager, store: RouterStore): RouterTools {
  const service = readServiceDomain(manager.serviceConfiguration.ui_attributes);
  const language = languageOf(manager) ?? 'en-US';
  const texts = textsFor(language);
  const effects = effectsFor(service, manager, store, texts);
  return {
    effects,
    texts,
    language,
    onOpen: once(effects.load),
    newId,
    now: () => ({ instant: browserClock.nowMs(), wallClock }),
    serviceDomain: service.kind === 'found' ? service.domain : '',
  };
}

function effectsFor(
  service: ServiceDomain,
  manager: Flex.Manager,
  store: RouterStore,
  { effects: words }: Texts,
): RouterEffects {
  if (service.kind !== 'found') {
    const found = service.kind === 'wrong' ? service.found : undefined;
    return unconfiguredEffects(store.dispatch, found);
  }
  const { domain } = service;
  const api = createHttpAdminApi({
    fetch: (url, init) => window.fetch(url, init),
    wait: browserClock.wait,
    domain: () => domain,
    token: () => manager.user.token,
    words,
  });
  const collaborators: RouterCollaborators = {
    api,
    dispatch: store.dispatch,
    getState: store.getState,
    subscribe: store.subscribe,
    clock: browserClock,
    jitter: Math.random,
    newId,
    storage: {
      tab: keyValueStore(() => window.sessionStorage),
      shared: keyValueStore(() => window.localStorage),
    },
    account: manager.serviceConfiguration.account_sid,
    words,
  };
  // Nothing ends it before the page is closed.
  return createRouterEffects(collaborators, new AbortController().signal);
}

/** 32 hexadecimal digits. */
function newId(): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function once(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    run();
  };
}
