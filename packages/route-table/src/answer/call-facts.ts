/** Puts together what the conditions of a plan may look at. */
import type { Call } from './call';
import type { Moment } from './moment';
import type { ReadAddress } from './read-addresses';
import type { CallFacts } from '../plans/call-facts';

export function callFacts(
  { callSid, headers, sourceIp, sourceUser, isPartial = false }: Call,
  caller: ReadAddress | undefined,
  { instant, wallClock }: Moment,
  routeHours: string | undefined,
): CallFacts {
  return {
    callSid,
    caller:
      caller?.kind === 'parsed'
        ? {
            user: caller.address.user,
            number: caller.address.number,
            e164: caller.e164,
            host: caller.address.host,
          }
        : undefined,
    headers,
    sourceIp,
    sourceUser,
    instant,
    wallClock,
    routeHours,
    isComplete: !isPartial,
  };
}
