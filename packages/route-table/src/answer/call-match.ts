/** Which route takes a call, known by its key. */
import type { MatchedDefault, MatchedRoute } from '../matching/match-route';

/** A route that takes a call, known by its key (`routeKey`), and why it does. */
export interface RouteTaker extends Omit<MatchedRoute, 'index'> {
  readonly key: string;
}

/** Which route takes the call. `second` would take it without that route. */
export type CallMatch =
  (RouteTaker & { readonly second: RouteTaker | MatchedDefault }) | MatchedDefault;
