/** A store with the reducer, effects on a fake clock, a service whose answers the test gives, and a storage. */
import type { Answer, LiveTable } from 'admin-contract';
import type { AdminApi } from '../../src/api/admin-api';
import { createRouterEffects } from '../../src/model/effects/create-router-effects';
import type { RouterAction } from '../../src/model/router-action';
import type { RouterEffects } from '../../src/model/router-effects';
import { routerReducer } from '../../src/model/router-reducer';
import type { RouterState } from '../../src/model/router-state';
import type { KeptDays } from '../../src/model/storage/kept-days';
import type { KeyValueStore } from '../../src/model/storage/key-value-store';
import { english } from '../../src/texts/texts';
import type { Usage } from 'route-table';
import { liveOf, say } from './builders';
import { FakeClock } from './fake-clock';

type Method = keyof AdminApi;
/** An answer, or what gives one. */
type Scripted = Answer<unknown> | ((...args: readonly unknown[]) => Answer<unknown>);

export interface ModelWorld {
  readonly effects: RouterEffects;
  readonly clock: FakeClock;
  readonly state: () => RouterState;
  readonly dispatch: (action: RouterAction) => void;
  /** What is answered next, one after the other; the last one again and again. */
  readonly answers: (method: Method, ...scripted: readonly Scripted[]) => void;
  /** First argument of each request. */
  readonly asked: (method: Method) => readonly unknown[];
  readonly actions: readonly string[];
  /** The page is closed. */
  readonly close: () => void;
}

export interface BrowserStorage {
  readonly tab: KeyValueStore;
  readonly shared: KeyValueStore;
}

export const ok = <Value>(value: Value): Answer<Value> => ({ kind: 'ok', value });
export const lost: Answer<never> = { kind: 'no-answer', message: 'lost' };
export const busy: Answer<never> = { kind: 'ask-again', code: 'out-of-time', message: 'busy' };

export function refused(code: string, more: object = {}): Answer<never> {
  return { kind: 'refused', status: 409, code, message: `said ${code}`, ...more };
}

export function memoryStore(entries = new Map<string, string>()): KeyValueStore {
  return {
    get: (key) => entries.get(key),
    set: (key, text) => {
      entries.set(key, text);
      return true;
    },
    remove: (key) => {
      entries.delete(key);
    },
    keys: () => [...entries.keys()],
  };
}

export function memoryDays(days = new Map<string, Usage>()): KeptDays {
  return {
    get: (day) => Promise.resolve(days.get(day)),
    put: (day, usage) => {
      days.set(day, usage);
      return Promise.resolve();
    },
  };
}

let made = 0;

export function modelWorld({
  live = liveOf([say('a'), say('b')]),
  storage = { tab: memoryStore(), shared: memoryStore() },
  clock = new FakeClock(),
  keptDays = memoryDays(),
}: {
  live?: LiveTable;
  storage?: BrowserStorage;
  clock?: FakeClock;
  keptDays?: KeptDays;
} = {}): ModelWorld {
  const controller = new AbortController();
  let state = routerReducer(undefined, { type: '@@init' });
  const listeners = new Set<() => void>();
  const actions: string[] = [];
  const dispatch = (action: RouterAction) => {
    actions.push(action.type.replace('inboundSipRouter/', ''));
    state = routerReducer(state, action);
    listeners.forEach((listener) => {
      listener();
    });
  };
  const scripts = new Map<Method, Scripted[]>([
    ['list', [ok(live)]],
    ['large', [ok(undefined)]],
  ]);
  const requests = new Map<Method, unknown[]>();
  const method =
    (name: Method) =>
    (...args: readonly unknown[]): Promise<Answer<never>> => {
      requests.set(name, [...(requests.get(name) ?? []), args[0]]);
      const script = scripts.get(name) ?? [];
      const next = script.length > 1 ? script.shift() : script[0];
      if (!next) throw new Error(`Nobody told what ${name} answers`);
      // The test gives what the method answers with.
      return Promise.resolve((typeof next === 'function' ? next(...args) : next) as Answer<never>);
    };
  const api: AdminApi = {
    list: method('list'),
    large: method('large'),
    route: method('route'),
    update: method('update'),
    restore: method('restore'),
    publish: method('publish'),
    discard: method('discard'),
    history: method('history'),
    destinations: method('destinations'),
    hours: method('hours'),
    switch: method('switch'),
    usage: method('usage'),
    calls: method('calls'),
  };
  const effects = createRouterEffects(
    {
      api,
      dispatch,
      getState: () => state,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      clock,
      jitter: () => 0.5,
      newId: () => `made-id-${(made += 1)}`,
      storage,
      keptDays,
      account: 'AC1',
      words: () => english.effects,
    },
    controller.signal,
  );
  return {
    effects,
    clock,
    state: () => state,
    dispatch,
    answers: (name, ...scripted) => scripts.set(name, [...scripted]),
    asked: (name) => requests.get(name) ?? [],
    actions,
    close: () => {
      controller.abort();
    },
  };
}
