/** Reads a call that came through here before: where it belongs in the table that is live now. */
import type { Call } from './call';
import { callFacts } from './call-facts';
import type { Moment } from './moment';
import type { OpenTable } from './open-table';
import { callContext } from './context-of-call';
import { lookUp } from './look-up';
import { readCaller } from './read-addresses';
import type { CallOnItsWay } from '../going-on/ways-after';
import { remember } from '../remember';
import type { OwnUrls } from '../twiml/own-urls';

/** The route by which hours of the route are known; the call stays in the plan that it came by. */
export function callOnItsWay(
  table: OpenTable,
  call: Call,
  moment: Moment,
  ownUrls: OwnUrls,
): CallOnItsWay {
  const { called, row, route } = lookUp(table, call);
  const caller = remember(() => readCaller(call, table.numbering));
  return {
    facts: callFacts(call, caller, moment, row.kind === 'valid' ? row.hours : undefined),
    things: table.plans.things,
    context: callContext(call, called, caller, true),
    ownUrls,
    route,
  };
}
