/** What sentences about plans call things: by the names of one of the two tables, and of the account. */
import { useMemo } from 'react';
import type { RouteTable } from 'route-table';
import type { PlanNames } from '../../model/plans/step-words';
import { selectLiveTable, selectShownDraftTable } from '../../model/selectors';
import { useRouter } from '../router-context';

/** The tables that have names for what a change is about: the draft, then what is live. */
export function useNamingTables(): readonly RouteTable[] {
  const draft = useRouter(selectShownDraftTable);
  const live = useRouter(selectLiveTable);
  return useMemo(() => [draft, live].flatMap((table) => table ?? []), [draft, live]);
}

const EMPTY: RouteTable = { routes: [], default: { type: 'hangup', destination: '' } };

export function usePlanNames(of: 'draft' | 'live'): PlanNames & { readonly table: RouteTable } {
  const select = of === 'draft' ? selectShownDraftTable : selectLiveTable;
  const table = useRouter(select) ?? EMPTY;
  const account = useRouter(({ destinations }) =>
    destinations.kind === 'loaded' ? destinations.value : undefined,
  );
  return useMemo(() => ({ table, account }), [table, account]);
}
