/** What of the usage is shown: totals of a period, and for each route its calls day by day. */
import { memoise } from './memoise';
import type { RowView } from './row-view';
import {
  addUpUsage,
  loggedKey,
  routeKey,
  type DialledTally,
  type ErrorTally,
  type Route,
  type Usage,
} from 'route-table';
import type { RouterState } from '../router-state';
import type { UsageState } from '../usage/usage-state';

export interface RouteCalls {
  readonly calls: number;
  /** Milliseconds since 1970. */
  readonly last: number;
  /** One number for each day, the oldest first. */
  readonly byDay: readonly number[];
}

export interface UsageView {
  /** Number of days that were asked for, and of those that were read. */
  readonly asked: number;
  readonly read: number;
  readonly total: Usage;
  /** Most dialled first. */
  readonly dialled: readonly DialledTally[];
  readonly errors: readonly ErrorTally[];
  /** By key of the route as a log shows it. */
  readonly routes: ReadonlyMap<string, RouteCalls>;
}

/** Days of the column in the table. */
const COLUMN_DAYS = 7;
/** Days after which it is said that a route has no calls. */
const QUIET_DAYS = 30;

/** Of the days that were asked for. */
export const selectUsage = memoise(
  (state: RouterState) => [state.usage],
  (usage) => viewUsage(usage),
);

/** Of the column in the table. */
export const selectColumnUsage = memoise(
  (state: RouterState) => [state.usage],
  (usage) => viewUsage(usage, COLUMN_DAYS),
);

/** Of the days after which a route is quiet; undefined unless all of them were read, each to its end. */
export const selectQuietUsage = memoise(
  (state: RouterState) => [selectUsage(state)],
  (usage) => {
    const isWhole = usage.read === usage.asked && usage.total.isPart === undefined;
    return usage.asked >= QUIET_DAYS && isWhole ? usage : undefined;
  },
);

/** None if it is not known. */
export function callsOf(usage: UsageView | undefined, { route }: RowView): number {
  return usage?.routes.get(usageKey(route))?.calls ?? 0;
}

function viewUsage({ days, read }: UsageState, count = days.length): UsageView {
  const shown = days.slice(0, count);
  const known = shown.flatMap((day) => read[day] ?? []);
  const total = addUpUsage(known);
  return {
    asked: shown.length,
    read: known.length,
    total,
    dialled: [...total.dialled].sort(byCalls),
    errors: [...total.errors].sort(byCalls),
    routes: routesOf(shown, read, total),
  };
}

function routesOf(
  days: readonly string[],
  read: UsageState['read'],
  total: Usage,
): ReadonlyMap<string, RouteCalls> {
  const byDay = new Map(total.routes.map(({ route }) => [route, days.map(() => 0)]));
  [...days].reverse().forEach((day, at) => {
    for (const { route, calls } of read[day]?.routes ?? []) {
      byDay.get(route)?.splice(at, 1, calls);
    }
  });
  return new Map(
    total.routes.map(({ route, calls, last }) => [
      route,
      { calls, last, byDay: byDay.get(route) ?? [] },
    ]),
  );
}

/** Under which name the log has the calls of a route. */
export function usageKey(route: Route): string {
  return loggedKey(routeKey(route));
}

function byCalls(one: { readonly calls: number }, other: { readonly calls: number }): number {
  return other.calls - one.calls;
}
