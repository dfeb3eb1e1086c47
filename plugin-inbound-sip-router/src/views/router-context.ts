/** How views reach the store and the effects. */
import { createContext, useContext } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import type { Dispatch } from 'redux';
import type { Moment } from 'route-table';
import type { RouterAction } from '../model/router-action';
import type { RouterEffects } from '../model/router-effects';
import type { RouterState } from '../model/router-state';
import type { Texts } from '../texts/texts';

/** The plugin's place in Flex's store. */
export const SLICE = 'inbound-sip-router';

export interface RouterTools {
  readonly effects: RouterEffects;
  readonly texts: Texts;
  /** BCP 47, Flex's: for dates and numbers. */
  readonly language: string;
  /** The view was opened: the first time, the table is loaded. */
  readonly onOpen: () => void;
  /** A new id for a row or a publish. */
  readonly newId: () => string;
  /** The moment at which a call that is tried now arrives. */
  readonly now: () => Moment;
  /** Host name of the router's service; empty if Flex's configuration has none. */
  readonly serviceDomain: string;
}

const RouterContext = createContext<RouterTools | undefined>(undefined);
export const RouterProvider = RouterContext.Provider;

export function useRouter<Value>(select: (state: RouterState) => Value): Value {
  return useSelector((state: { readonly [SLICE]: RouterState }) => select(state[SLICE]));
}

export function useRouterDispatch(): Dispatch<RouterAction> {
  return useDispatch<Dispatch<RouterAction>>();
}

export function useRouterTools(): RouterTools {
  const tools = useContext(RouterContext);
  if (!tools) throw new Error('A view of the router is outside its RouterProvider.');
  return tools;
}
