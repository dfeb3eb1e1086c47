/** The one log line of a call: what was asked, what was found and why; no secrets, no TwiML. */
import { loggedKey, type CallAnswer, type HoursState, type PlanTrace } from 'route-table';
import type { InboundCall } from '../http/inbound-call';
import type { RoutedCall } from './route-call';
import type { TableReading } from './table-file';

/** A line for Twilio's Function logs. `micros` is the time from request to answer, whole µs; `fallbackFor` the error of the URL that failed before. */
export function callLogLine(
  call: InboundCall,
  routed: RoutedCall,
  reading: TableReading,
  micros: number,
): string {
  const { answer, problem, reply } = routed;
  const address = answer?.called.kind === 'parsed' ? answer.called.address : undefined;
  return JSON.stringify({
    event: 'inbound-call',
    callSid: call.callSid,
    calledUser: address?.user,
    sipDomain: call.sipDomain ?? address?.domain,
    fallbackFor: call.errorCode,
    ...(answer && answerFields(answer)),
    status: reply.kind === 'refused' ? reply.status : 200,
    problem: problem ?? (reply.kind === 'refused' ? reply.message : undefined),
    tableVersion: reading.kind === 'read' ? reading.version : undefined,
    ms: micros / 1000,
  });
}

function answerFields({ called, match, decision }: CallAnswer) {
  return {
    route: match.kind === 'default' ? 'default' : loggedKey(match.key),
    why:
      called.kind === 'failed'
        ? `To is not an address: ${called.code}`
        : match.kind === 'default'
          ? 'no address matches'
          : match.reason,
    destinationType: decision.kind === 'destination' ? decision.destination.type : undefined,
    ...planFields(decision.plan),
  };
}

/** Ids and states only: nothing of the caller. `hours` is the state of each of the hours that were asked. */
function planFields(plan: PlanTrace | undefined) {
  if (!plan) return {};
  const hours: Record<string, HoursState> = {};
  for (const { reasons } of plan.trace) {
    for (const reason of reasons) {
      if (reason.key === 'hours' && reason.held !== 'unreadable') {
        hours[reason.hours] = reason.at.state;
      }
    }
  }
  const asked = Object.keys(hours).length > 0;
  return { plan: plan.plan, step: plan.step, ...(asked && { hours }) };
}

/** One line for each row that matches no call because its address cannot be read; once for each table. */
export function skippedRowLines(reading: TableReading): readonly string[] {
  if (reading.kind === 'unreadable') return [];
  return reading.table.skipped.map(({ key, code }) =>
    JSON.stringify({
      event: 'route-skipped',
      tableVersion: reading.version,
      route: loggedKey(key),
      code,
    }),
  );
}

/** The table is read as a whole; calls are answered all the same, the first one later. */
export function unusedIndexLine(reason: string): string {
  return JSON.stringify({ event: 'table-index-unused', reason });
}
