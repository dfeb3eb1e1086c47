/** Puts together what the conditions of a plan may look at. */
import type { Call } from './call';
import type { Moment } from './moment';
import type { ReadAddress } from './read-addresses';
import type { WallClock } from '../hours/wall-clock';
import type { CallFacts, CallerFacts } from '../plans/call-facts';

/** A class and not an object with getters: one is made for each call, and engines make such objects slowly. */
class FactsOfCall implements CallFacts {
  readonly callSid: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly sourceIp: string | undefined;
  readonly sourceUser: string | undefined;
  readonly instant: number;
  readonly wallClock: WallClock;
  readonly isComplete: boolean;

  constructor(
    { callSid, headers, sourceIp, sourceUser, isPartial = false }: Call,
    private readonly read: () => ReadAddress | undefined,
    { instant, wallClock }: Moment,
    readonly routeHours: string | undefined,
  ) {
    this.callSid = callSid;
    this.headers = headers;
    this.sourceIp = sourceIp;
    this.sourceUser = sourceUser;
    this.instant = instant;
    this.wallClock = wallClock;
    this.isComplete = !isPartial;
  }

  /** Read when a condition looks at it. */
  get caller(): CallerFacts | undefined {
    const read = this.read();
    if (read?.kind !== 'parsed') return undefined;
    const { user, number, host } = read.address;
    return { user, number, e164: read.e164, host };
  }
}

export function callFacts(
  call: Call,
  caller: () => ReadAddress | undefined,
  moment: Moment,
  routeHours: string | undefined,
): CallFacts {
  return new FactsOfCall(call, caller, moment, routeHours);
}
