/** Finds the row of the draft that a tried table has as a route. */
import type { Route } from 'route-table';
import { useRouter } from '../router-context';

/** Undefined if the row is gone; `of` says whose route it is. */
export function useRowId(route: Route, of: 'draft' | 'live'): string | undefined {
  return useRouter(
    ({ draft }) =>
      draft?.rows.find((each) => (of === 'draft' ? each.route : each.base) === route)?.id,
  );
}
