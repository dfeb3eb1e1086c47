/** What the conditions of a plan may look at: the facts of one call, all of them from the caller's side or Twilio's. */
import type { WallClock } from '../hours/wall-clock';

export interface CallerFacts {
  /** User part of `From`, unescaped. */
  readonly user: string;
  /** Without user parameters and separators. */
  readonly number: string;
  /** By the numbering of the table; undefined if it does not resolve. */
  readonly e164: string | undefined;
  readonly host: string;
}

export interface CallFacts {
  readonly callSid: string | undefined;
  /** Undefined if the call names no caller, or one that cannot be read. */
  readonly caller: CallerFacts | undefined;
  /** By lower-case name, without the `SipHeader_` prefix. */
  readonly headers: Readonly<Record<string, string>>;
  /** `SipSourceIp` and `SipUsername` of the webhook. */
  readonly sourceIp: string | undefined;
  readonly sourceUser: string | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
  readonly wallClock: WallClock;
  /** Id of the hours that the route names. */
  readonly routeHours: string | undefined;
  /** Whether facts that are not given are unknown (a tester) or absent (a call). */
  readonly isComplete: boolean;
}
