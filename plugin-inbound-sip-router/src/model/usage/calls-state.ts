/** What the plugin knows of single calls: the newest ones, those of one route, and one that is explained. */
import type { ToldCall, ToldStep } from 'admin-contract';
import type { Problem } from '../problem';

/** Callers are in here while the page is open, and are kept nowhere. */
export interface CallsState {
  readonly newest: ReadCalls;
  /** Calls that one route took; undefined until somebody asks for some. */
  readonly ofRoute: (ReadCalls & { readonly route: string }) | undefined;
  readonly explained: ExplainedState;
}

export interface ReadCalls {
  /** How many were asked for; 0 before somebody asks. */
  readonly asked: number;
  /** Newest first. */
  readonly calls: readonly ToldCall[];
  /** Where to go on; undefined: nothing was read, or all there is. */
  readonly next: string | undefined;
  readonly isAll: boolean;
  readonly isReading: boolean;
  /** When the reading began, in milliseconds since 1970. */
  readonly atMs: number;
  readonly problem?: Problem;
}

export type ExplainedState =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked'; readonly callSid: string }
  | { readonly kind: 'failed'; readonly callSid: string; readonly problem: Problem }
  /** `call` undefined: Twilio, or the log, does not know it. */
  | {
      readonly kind: 'told';
      readonly callSid: string;
      readonly call: ToldCall | undefined;
      readonly steps: readonly ToldStep[];
    };

export const NO_READ_CALLS: ReadCalls = {
  asked: 0,
  calls: [],
  next: undefined,
  isAll: false,
  isReading: false,
  atMs: 0,
};

export const NO_CALLS: CallsState = {
  newest: NO_READ_CALLS,
  ofRoute: undefined,
  explained: { kind: 'none' },
};

/** For so long calls that were read are the newest ones: a person who reviews is not in a hurry. */
const FRESH_MS = 10 * 60_000;

/** Whether so many of the newest calls, or all there are, were read a short while ago. */
export function areRead(read: ReadCalls, count: number, nowMs: number): boolean {
  return isFresh(read, nowMs) && (read.calls.length >= count || read.isAll);
}

export function isFresh({ asked, atMs }: ReadCalls, nowMs: number): boolean {
  return asked > 0 && nowMs - atMs < FRESH_MS;
}
