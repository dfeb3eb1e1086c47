/** Asks once for what the account has, when a form is opened that can use it. */
import { useEffect } from 'react';
import { useRouter, useRouterTools } from '../router-context';

export function useAccountDestinations(): void {
  const { effects } = useRouterTools();
  const isUnknown = useRouter(({ destinations }) => destinations.kind === 'not-asked');
  useEffect(() => {
    if (isUnknown) effects.loadDestinations();
  }, [isUnknown, effects]);
}
