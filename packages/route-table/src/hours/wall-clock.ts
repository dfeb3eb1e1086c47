/** What a clock on a wall in a time zone shows at an instant. */

/** `day` counts local dates: 0 is 1970-01-01. `minute` counts minutes since local midnight, 0 to 1,439. */
export interface WallTime {
  readonly day: number;
  readonly minute: number;
}

/**
 * Reads the clock of an IANA time zone at an instant, in milliseconds since 1970 UTC.
 *
 * Passed in: Node and browsers do it in different ways, and for Node the standard one is too slow for the first call
 * (see `serverless/src/routing`).
 */
export type WallClock = (timeZone: string, instant: number) => WallTime;

export const MINUTES_A_DAY = 1_440;
export const MINUTE_MS = 60_000;
export const DAY_MS = MINUTES_A_DAY * MINUTE_MS;
