/** Tells Studio that a call ended, so that its execution does not stay active for ever. */
import { answerCall, type Moment, type OwnUrls } from 'route-table';
import type { InboundCall } from '../http/inbound-call';
import type { Reply } from '../http/reply';
import { studioFlowUrl } from './studio-flow';
import type { TableReading } from './table-file';

/** Calls that this account placed itself never went through the router. */
export function mayHaveBeenRouted(call: InboundCall): boolean {
  return call.direction === 'inbound' && call.to !== undefined;
}

/**
 * Answers a status callback: 302 to the flow that took the call, otherwise nothing. `reading` is of the table by which
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
  const flow = decision.kind === 'destination' ? studioFlowUrl(decision.destination) : undefined;
  return flow === undefined ? { kind: 'empty' } : { kind: 'redirect', location: flow };
}
