/** Call plans: named lists of steps, read from the top, that decide what becomes of a call. */
import type { Destination } from '../destination';
import type { HoursState } from '../hours/hours';

/** Means the hours that the route names, so that several sites can share one plan. */
export const HOURS_OF_ROUTE = 'of-route';

/** `closed` holds in all three states that are not open. */
export interface HoursCondition {
  /** Id of hours, or `of-route`. */
  readonly id: string;
  readonly is: readonly HoursState[];
}

/** Alternatives: one that fits is enough. `From` is what the caller's side says; it never proves who calls. */
export interface CallerCondition {
  /** Ids of caller lists. */
  readonly list?: readonly string[];
  /** Patterns, as addresses of routes are written: `+4930!` is everything that begins with +4930. */
  readonly matches?: readonly string[];
  readonly anonymous?: true;
}

/** A SIP header by its name, in any case. It must be there, and have one of the values if they are given. */
export interface HeaderCondition {
  readonly name: string;
  readonly is?: readonly string[];
  readonly present?: true;
}

/** What Twilio itself knows of the sender. All keys must hold. */
export interface SourceCondition {
  /** Networks such as `203.0.113.0/24`. */
  readonly ip?: readonly string[];
  /** User names of SIP credentials. */
  readonly user?: readonly string[];
}

/** An interval of 0 to 100, its end not included. The same call or caller is always at the same place. */
export interface ShareCondition {
  readonly from: number;
  readonly to: number;
  readonly by: 'call' | 'caller';
}

/** Instants with their offset; the end is not included. */
export interface PeriodCondition {
  readonly from?: string;
  readonly until?: string;
}

/** All keys must hold. There is no "not": an exception is a step above. */
export interface Condition {
  readonly hours?: HoursCondition;
  readonly caller?: CallerCondition;
  readonly header?: HeaderCondition;
  readonly source?: SourceCondition;
  readonly share?: ShareCondition;
  readonly period?: PeriodCondition;
}

/** A destination in a plan. Without `when` it takes every call that reaches it. */
export type Step = Destination & {
  readonly id: string;
  readonly when?: Condition;
  /** Allows a step that was tried in some hours to fall into this one, which has no hours. */
  readonly goOn?: 'anywhere';
};

export interface CallPlan {
  readonly id: string;
  readonly name: string;
  /** Language tag of what the router itself says: to whoever picks up a screened call, and to waiting callers. */
  readonly language?: string;
  readonly steps: readonly Step[];
}

export interface CallerEntry {
  readonly id: string;
  /** A number or user part; compared as the address of an exact route is. */
  readonly address: string;
  readonly comment?: string;
  /** An instant with its offset: the entry counts before it. */
  readonly until?: string;
}

export interface CallerList {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly CallerEntry[];
}
