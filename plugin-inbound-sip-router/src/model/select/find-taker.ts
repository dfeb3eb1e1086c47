/** Finds the route that would take a call to the number that is searched for. */
import { routeKey, type RouteTable } from 'route-table';
import { tryCall, type TrialPlace } from '../try-call';
import { searchedNumber } from './find-rows';
import type { RowView } from './row-view';

/** A shorter search is the beginning of one. */
export const LEAST_DIGITS = 3;

/** The route does not depend on the time, nor on where the service is. */
const ANYWHERE: TrialPlace = {
  moment: { instant: 0, wallClock: () => ({ day: 0, minute: 0 }) },
  ownUrls: { service: 'https://router.invalid' },
};

/** Undefined if the default route takes it, or if no number is searched for. */
export function takerOfSearch(
  table: RouteTable | undefined,
  search: string,
  rows: readonly RowView[],
): RowView | undefined {
  const number = searchedNumber(search);
  if (!table || number === undefined || number.length < LEAST_DIGITS) return undefined;
  const trial = tryCall(table, { dialled: number, caller: '', sipDomain: '' }, ANYWHERE);
  if (trial.kind !== 'tried' || trial.taker.kind === 'default') return undefined;
  const { key, route: taker } = trial.taker;
  return rows.find(
    ({ route, mark }) =>
      route.address === taker.address && mark !== 'deleted' && routeKey(route) === key,
  );
}
