/** Asks before something that was typed into a panel is lost: by closing it, or by opening another. */
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { useStore } from 'react-redux';
import { SLICE } from '../router-context';
import type { RouterState } from '../../model/router-state';
import { hasTyped } from '../../model/has-typed';

export interface PanelLeaving {
  /** Does it at once if nothing was typed, else after the question. */
  readonly ask: (leave: () => void) => void;
  readonly isAsking: boolean;
  readonly leave: () => void;
  readonly stay: () => void;
}

const NEVER_ASKS: PanelLeaving = {
  ask: (leave) => leave(),
  isAsking: false,
  leave: () => undefined,
  stay: () => undefined,
};

const PanelLeavingContext = createContext<PanelLeaving>(NEVER_ASKS);
export const PanelLeavingProvider = PanelLeavingContext.Provider;

export function usePanelLeaving(): PanelLeaving {
  return useContext(PanelLeavingContext);
}

/** Held by `RouterView`, around the table and the panel. */
export function usePanelLeavingState(): PanelLeaving {
  const store = useStore<{ readonly [SLICE]: RouterState }>();
  const [pending, setPending] = useState<() => void>();
  // The same function always: rows of the table hold it.
  const ask = useCallback(
    (leave: () => void) => {
      if (hasTyped(store.getState()[SLICE].panel)) setPending(() => leave);
      else leave();
    },
    [store],
  );
  return useMemo(
    () => ({
      ask,
      isAsking: pending !== undefined,
      leave: () => {
        setPending(undefined);
        pending?.();
      },
      stay: () => setPending(undefined),
    }),
    [ask, pending],
  );
}
