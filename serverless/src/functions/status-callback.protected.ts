/** POST /status-callback: the status callback URL of a SIP domain, hands the end of a call on to Studio. */
import { readingAtStart } from '../history/reading-at-start';
import { answerLater } from '../http/answer';
import { CALLBACK_LIMIT_MS } from '../http/callback-limit';
import { readFunctionPlace, readOwnUrls } from '../http/function-context';
import { readInboundCall, type InboundCall } from '../http/inbound-call';
import { log, logError } from '../http/log';
import type { FunctionEvent, FunctionHandler } from '../http/twilio-runtime';
import type { Reply } from '../http/reply';
import { realTime, TimeBudget, twilioAsker } from 'publishing';
import { earliestStart, probableStart } from '../routing/earliest-start';
import { momentAt } from '../routing/moment';
import { mayHaveBeenRouted, reportEndedCall } from '../routing/report-ended-call';
import { DeployedTable } from '../routing/deployed-table';
import type { TableReading } from '../routing/table-file';
import { candidateFlows, findStudioFlow, type ToldStudio } from '../routing/tell-studio';
import { fetchCallStart } from '../twilio-api/call-start';

const table = new DeployedTable();

export const handler: FunctionHandler = (context, event, callback) => {
  void answerLater(callback, async () => {
    const call = readInboundCall(event);
    const budget = new TimeBudget(realTime, CALLBACK_LIMIT_MS);
    const before = mayHaveBeenRouted(call)
      ? await readBefore(context, event, call, budget)
      : undefined;
    const { reading, ofRow } = table.answer((live) => {
      const reading = before ?? live;
      const moment = momentAt(probableStart(event));
      return { reading, ofRow: reportEndedCall(call, reading, moment, readOwnUrls(context)) };
    });
    const told =
      ofRow.kind === 'empty' && mayHaveBeenRouted(call)
        ? await tellStudio(context, event, call, before ? [before] : [], budget)
        : undefined;
    const reply: Reply = told?.flow ? { kind: 'redirect', location: told.flow.url } : ofRow;
    const line = JSON.stringify({
      event: 'call-ended',
      callSid: call.callSid,
      reportedToStudio: reply.kind === 'redirect',
      flowsAsked: told && told.asked > 0 ? told.asked : undefined,
      beganBeforePublish: before !== undefined,
      problem: told?.problem ?? (reading.kind === 'unreadable' ? reading.reason : undefined),
    });
    (reply.kind === 'refused' || told?.problem !== undefined ? logError : log)(line);
    return reply;
  });
};

/** Asks nobody unless the plans of the call lead to a flow, by the live table or one of the others. */
async function tellStudio(
  context: unknown,
  event: FunctionEvent,
  call: InboundCall,
  others: readonly TableReading[],
  budget: TimeBudget,
): Promise<ToldStudio | undefined> {
  const flowsOf = (accountSid?: string) =>
    table.answer((live) => candidateFlows(call, [live, ...others], accountSid));
  if (flowsOf().length === 0) return undefined;
  const place = readFunctionPlace(context);
  const flows = flowsOf(place.accountSid);
  const ask = twilioAsker(place, budget);
  const createdAt = await fetchCallStart(ask, place.accountSid, call.callSid).catch(
    () => undefined,
  );
  // Without it, as early as the call may have begun.
  const since = createdAt ?? earliestStart(event) ?? new Date(budget.nowMs - LONGEST_CALL_MS);
  return findStudioFlow(flows, call, since, ask, budget);
}

/** Milliseconds: 24 hours (Twilio docs, voice/twiml/dial#timelimit; docs). */
const LONGEST_CALL_MS = 86_400_000;

/** Whatever fails, the live table is better than no report at all. */
async function readBefore(
  context: unknown,
  event: FunctionEvent,
  { callSid }: InboundCall,
  budget: TimeBudget,
): Promise<TableReading | undefined> {
  try {
    return await readingAtStart(readFunctionPlace(context), budget, {
      callSid,
      earliestStart: earliestStart(event),
    });
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'unknown';
    logError(JSON.stringify({ event: 'history-not-read', callSid, problem }));
    return undefined;
  }
}
