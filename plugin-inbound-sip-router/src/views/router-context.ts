/** How views reach the store and the effects. */
import { createContext, createElement, useContext, useMemo, type ReactNode } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import type { Dispatch } from 'redux';
import type { Moment } from 'route-table';
import type { RouterAction } from '../model/router-action';
import type { RouterEffects } from '../model/router-effects';
import type { RouterState } from '../model/router-state';
import { selectTexts } from '../model/select/texts';
import type { Texts } from '../texts/texts';

/** The plugin's place in Flex's store. */
export const SLICE = 'inbound-sip-router';

export interface RouterTools {
  readonly effects: RouterEffects;
  /** The view was opened: the first time, the table is loaded. */
  readonly onOpen: () => void;
  /** A new id for a row or a publish. */
  readonly newId: () => string;
  /** The moment at which a call that is tried now arrives. */
  readonly now: () => Moment;
  /** Host name of the router's service; empty if Flex's configuration has none. */
  readonly serviceDomain: string;
}

/** With the texts of the language that is spoken by now. */
export interface SpeakingTools extends RouterTools {
  readonly texts: Texts;
  /** BCP 47: for dates and numbers. */
  readonly language: string;
}

const RouterContext = createContext<SpeakingTools | undefined>(undefined);

interface RouterProviderProps {
  readonly value: RouterTools;
  readonly children: ReactNode;
}

export const RouterProvider = ({ value: tools, children }: RouterProviderProps) => {
  const texts = useRouter(selectTexts);
  const language = useRouter((state) => state.language.locale);
  const value = useMemo(() => ({ ...tools, texts, language }), [tools, texts, language]);
  return createElement(RouterContext.Provider, { value }, children);
};

export function useRouter<Value>(select: (state: RouterState) => Value): Value {
  return useSelector((state: { readonly [SLICE]: RouterState }) => select(state[SLICE]));
}

export function useRouterDispatch(): Dispatch<RouterAction> {
  return useDispatch<Dispatch<RouterAction>>();
}

export function useRouterTools(): SpeakingTools {
  const tools = useContext(RouterContext);
  if (!tools) throw new Error('A view of the router is outside its RouterProvider.');
  return tools;
}
