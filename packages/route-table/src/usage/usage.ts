/** What became of calls, added up: data for a page of the log, a day, or many days. */
import type { Outcome } from '../going-on/outcome';

export interface Tally {
  readonly calls: number;
  /** The newest of them: milliseconds since 1970 UTC. */
  readonly last: number;
}

/** `route` is the key of a route as a log shows it (`loggedKey`), or `default`. */
export interface RouteTally extends Tally {
  readonly route: string;
}

/** What was dialled and has no route. */
export interface DialledTally extends Tally {
  readonly user: string;
  /** Label of the SIP domain; empty for a call to a phone number. */
  readonly domain: string;
}

export interface StepTally extends Tally {
  readonly plan: string;
  readonly step: string;
  /** How it ended, for those calls of which that is known. */
  readonly ended: Readonly<Partial<Record<Outcome, number>>>;
}

/** Calls that were answered with an error, so that Twilio asked the fallback URL. */
export interface ErrorTally extends Tally {
  /** Codes and places of what is wrong, never a value. */
  readonly reason: string;
  /** As in `RouteTally`; empty if no route was looked for. */
  readonly route: string;
}

/** Each list has one entry for each thing, in the order of its names. Nothing here tells who called. */
export interface Usage {
  readonly calls: number;
  /** Those of them whose line does not name a route by its key, as in the lines of older releases. */
  readonly unattributed: number;
  readonly routes: readonly RouteTally[];
  readonly dialled: readonly DialledTally[];
  /** Calls to addresses without a route that are not in `dialled`: beyond its bound, or no address at all. */
  readonly dialledOthers: number;
  readonly steps: readonly StepTally[];
  readonly errors: readonly ErrorTally[];
  /** Only the newest lines of a day were read: all numbers are too low. Left out: all were read. */
  readonly isPart?: true;
}

/** Lines of a day that are read at most: Twilio gives 1,000 in one answer. */
export const MAX_LINES_OF_A_DAY = 100_000;

export const NO_USAGE: Usage = {
  calls: 0,
  unattributed: 0,
  routes: [],
  dialled: [],
  dialledOthers: 0,
  steps: [],
  errors: [],
};
