/** Makes what the views work with, once for the whole life of the plugin: leaving the view ends no publish. */
import type * as Flex from '@twilio/flex-ui';
import { createIntlWallClock } from 'route-table';
import { createHttpAdminApi } from '../api/http-admin-api';
import { browserClock } from '../model/effects/browser-clock';
import { createServiceClock, type ServiceClock } from '../model/effects/service-clock';
import type { RouterCollaborators } from '../model/effects/collaborators';
import { createRouterEffects } from '../model/effects/create-router-effects';
import type { RouterEffects } from '../model/router-effects';
import { selectTexts } from '../model/select/texts';
import { readServiceDomain, type ServiceDomain } from '../model/service-domain';
import { keptDays } from '../model/storage/kept-days';
import { keyValueStore } from '../model/storage/key-value-store';
import type { RouterTools } from '../views/router-context';
import type { RouterStore } from './router-store';
import { unconfiguredEffects } from './unconfigured-effects';

const wallClock = createIntlWallClock();

export function createRouterTools(manager: Flex.Manager, store: RouterStore): RouterTools {
  const service = readServiceDomain(manager.serviceConfiguration.ui_attributes);
  const clock = createServiceClock(browserClock.nowMs);
  const effects = effectsFor(service, manager, store, clock);
  return {
    effects,
    onOpen: once(effects.load),
    newId,
    now: () => ({ instant: clock.nowMs(), wallClock }),
    serviceDomain: service.kind === 'found' ? service.domain : '',
  };
}

function effectsFor(
  service: ServiceDomain,
  manager: Flex.Manager,
  store: RouterStore,
  { hear }: ServiceClock,
): RouterEffects {
  if (service.kind !== 'found') {
    const found = service.kind === 'wrong' ? service.found : undefined;
    return unconfiguredEffects(store.dispatch, found);
  }
  const { domain } = service;
  const words = () => selectTexts(store.getState()).effects;
  const api = createHttpAdminApi({
    fetch: (url, init) => window.fetch(url, init),
    wait: browserClock.wait,
    domain: () => domain,
    token: () => manager.user.token,
    words,
    hear,
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
    keptDays: keptDays(() => window.indexedDB, manager.serviceConfiguration.account_sid),
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
