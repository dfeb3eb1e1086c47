/** The one log line of a call: what was asked, what was found and why; no secrets, no TwiML. */
import type { InboundCall } from '../http/inbound-call';
import { addressOf, type RoutedCall } from './route-call';
import type { TableReading } from './table-file';

/** A line for Twilio's Function logs. `micros` is the time from request to answer, whole µs. */
export function callLogLine(
  call: InboundCall,
  routed: RoutedCall,
  reading: TableReading,
  micros: number,
): string {
  const { found, called, problem, reply } = routed;
  const address = called && addressOf(called);
  return JSON.stringify({
    event: 'inbound-call',
    callSid: call.callSid,
    calledUser: address?.user,
    sipDomain: call.sipDomain ?? address?.domain,
    ...(found && matchFields(found)),
    ...(called?.kind === 'failed' && { why: `To is no address: ${called.code}` }),
    status: reply.kind === 'refused' ? reply.status : 200,
    problem: problem ?? (reply.kind === 'refused' ? reply.message : undefined),
    tableVersion: reading.kind === 'read' ? reading.version : undefined,
    micros,
  });
}

function matchFields({ match, decision, address }: NonNullable<RoutedCall['found']>) {
  return {
    route: match.kind === 'default' ? 'default' : address,
    row: match.kind === 'default' ? undefined : match.index,
    why: match.kind === 'default' ? 'no address matches' : match.reason,
    destinationType: decision.kind === 'destination' ? decision.destination.type : undefined,
  };
}

/** One line per row that matches no call because its address cannot be read; once per table. */
export function skippedRowLines(reading: TableReading): readonly string[] {
  if (reading.kind === 'unreadable') return [];
  return reading.table.skipped.map(({ index, code, message }) =>
    JSON.stringify({
      event: 'route-skipped',
      tableVersion: reading.version,
      row: index,
      code,
      message,
    }),
  );
}
