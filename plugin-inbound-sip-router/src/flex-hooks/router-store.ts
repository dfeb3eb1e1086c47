/** The plugin's slice in Flex's store. */
import type * as Flex from '@twilio/flex-ui';
import type { Dispatch } from 'redux';
import type { RouterAction } from '../model/router-action';
import { routerReducer } from '../model/router-reducer';
import type { RouterState } from '../model/router-state';
import { SLICE } from '../views/router-context';

export interface RouterStore {
  readonly getState: () => RouterState;
  readonly dispatch: Dispatch<RouterAction>;
  readonly subscribe: (listener: () => void) => () => void;
}

export function addRouterReducer(manager: Flex.Manager): RouterStore {
  const { store } = manager;
  store.addReducer?.(SLICE, routerReducer);
  return {
    getState: () => {
      const all: object = store.getState();
      // The reducer above keeps it.
      return (all as { readonly [SLICE]: RouterState })[SLICE];
    },
    dispatch: (action) => store.dispatch(action),
    subscribe: (listener) => store.subscribe(listener),
  };
}
