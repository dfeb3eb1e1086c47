/** Reads a call that came through here before: where it belongs in the table that is live now. */
import type { Call } from './call';
import { callFacts } from './call-facts';
import type { Moment } from './moment';
import type { OpenTable } from './open-table';
import { addressOf, numberOf, readCalled, readCaller, type ReadAddress } from './read-addresses';
import type { CallOnItsWay } from '../going-on/ways-after';
import { matchRoute } from '../matching/match-route';
import type { CallContext } from '../twiml/call-context';
import type { OwnUrls } from '../twiml/own-urls';

/** The route by which hours of the route are known; the call stays in the plan that it came by. */
export function callOnItsWay(
  table: OpenTable,
  call: Call,
  moment: Moment,
  ownUrls: OwnUrls,
): CallOnItsWay {
  const called = readCalled(call, table.numbering);
  const caller = readCaller(call, table.numbering);
  const match =
    called.kind === 'parsed'
      ? matchRoute(table.compiled, called.views)
      : ({ kind: 'default' } as const);
  const row = match.kind === 'default' ? table.defaultRow : table.checkedRow(match.index);
  return {
    facts: callFacts(call, caller, moment, row.kind === 'valid' ? row.hours : undefined),
    things: table.plans.things,
    context: { ...callContext(call, called, caller), isOfPlan: true },
    ownUrls,
    route: match.kind === 'default' ? 'default' : table.keyOf(match.index),
  };
}

export function callContext(
  { headers, callerName }: Call,
  called: ReadAddress,
  caller: ReadAddress | undefined,
): CallContext {
  return {
    called: addressOf(called),
    caller: addressOf(caller),
    headers,
    calledNumber: numberOf(called),
    callerNumber: numberOf(caller),
    ...(callerName !== undefined && { callerName }),
  };
}
