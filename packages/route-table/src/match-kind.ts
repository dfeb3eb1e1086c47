/** How a route's address is compared with the address that was called. */
export type MatchKind = 'exact' | 'prefix' | 'pattern';
