/** Asks what is live whenever somebody is about to rely on it: in review, tester and history, and when the tab comes back. */
import { useEffect } from 'react';
import type { Panel } from '../../model/router-state';
import { useRouter, useRouterTools } from '../router-context';

const RELIES_ON_LIVE: ReadonlySet<Panel['kind']> = new Set(['review', 'try', 'history']);

export function useFreshTable(): void {
  const { effects } = useRouterTools();
  const kind = useRouter(({ panel }) => panel.kind);
  useEffect(() => {
    if (RELIES_ON_LIVE.has(kind)) effects.reload();
  }, [kind, effects]);
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') effects.reload();
    };
    document.addEventListener('visibilitychange', ask);
    return () => document.removeEventListener('visibilitychange', ask);
  }, [effects]);
}
