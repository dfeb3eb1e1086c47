/** Tells Studio that a call ended, so that its execution does not stay active forever. */
import { answerCall, studioFlowOf, type Moment, type OwnUrls } from 'route-table';
import type { InboundCall } from '../http/inbound-call';
import type { Reply } from '../http/reply';
import type { TableReading } from './table-file';

/** Calls that this account placed itself never went through the router. */
export function mayHaveBeenRouted(call: InboundCall): boolean {
  return call.direction === 'inbound' && call.to !== undefined;
}

/**
 * Answers the status callback of a call that no plan decided: 302 to the flow that took it, otherwise nothing. `reading` is of the table by which
 * the call was routed.
 */
export function reportEndedCall(
  call: InboundCall,
  reading: TableReading,
  moment: Moment,
  ownUrls: OwnUrls,
): Reply {
  if (!mayHaveBeenRouted(call)) return { kind: 'empty' };
  if (reading.kind === 'unreadable') {
    return { kind: 'refused', status: 500, message: 'The route table cannot be read.' };
  }
  const { decision } = answerCall(reading.table, call, moment, ownUrls);
  // Which step of a plan took the call depends on who answered: Studio is asked (`tell-studio.ts`).
  const flow =
    decision.kind === 'destination' && !decision.plan
      ? studioFlowOf(decision.destination)
      : undefined;
  return flow === undefined ? { kind: 'empty' } : { kind: 'redirect', location: flow.url };
}
