/** The log line of a further step: which step ended how, and which came next; nothing of the caller. */
import { loggedKey } from 'route-table';
import type { InboundCall } from '../http/inbound-call';
import type { FunctionEvent } from '../http/twilio-runtime';
import type { ContinuedCall } from './continue-call';
import type { TableReading } from './table-file';

/** `micros` is the time from request to answer, whole µs. */
export function stepLogLine(
  event: FunctionEvent,
  { callSid }: InboundCall,
  { reply, outcome, from, goneOn, problem }: ContinuedCall,
  reading: TableReading,
  micros: number,
): string {
  const next = goneOn?.kind === 'step' ? goneOn : undefined;
  return JSON.stringify({
    event: 'call-step',
    callSid,
    route: goneOn && loggedKey(goneOn.route),
    plan: from?.plan,
    step: from?.after.step,
    member: from?.after.member,
    outcome: from?.after.kind === 'heard' ? 'heard' : outcome,
    sipCode: sipCode(event),
    nextPlan: next && next.plan !== from?.plan ? (next.plan ?? 'default') : undefined,
    nextStep: next?.step,
    status: reply.kind === 'refused' ? reply.status : 200,
    problem,
    began: from?.tableVersion,
    tableVersion: reading.kind === 'read' ? reading.version : undefined,
    ms: micros / 1000,
  });
}

/** Of a Dial to a SIP address (Twilio docs, voice/twiml/sip), or of a Refer. */
function sipCode({
  DialSipResponseCode,
  NotifySipResponseCode,
}: FunctionEvent): number | undefined {
  const code = DialSipResponseCode ?? NotifySipResponseCode;
  return typeof code === 'string' && /^\d{3}$/.test(code) ? Number(code) : undefined;
}
