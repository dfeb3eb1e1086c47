/** POST /status-callback: the status callback URL of a SIP domain, hands the end of a call on to Studio. */
import { readingAtStart } from '../history/reading-at-start';
import { answerLater } from '../http/answer';
import { readFunctionPlace, readOwnUrls } from '../http/function-context';
import { readInboundCall, type InboundCall } from '../http/inbound-call';
import { log, logError } from '../http/log';
import type { FunctionEvent, FunctionHandler } from '../http/twilio-runtime';
import { realTime, TimeBudget, TABLE_PATH } from 'publishing';
import { earliestStart, probableStart } from '../routing/earliest-start';
import { momentAt } from '../routing/moment';
import { mayHaveBeenRouted, reportEndedCall } from '../routing/report-ended-call';
import { TableFile, type TableReading } from '../routing/table-file';

const tableFile = new TableFile();

export const handler: FunctionHandler = (context, event, callback) => {
  void answerLater(callback, async () => {
    const call = readInboundCall(event);
    const before = mayHaveBeenRouted(call) ? await readBefore(context, event, call) : undefined;
    const reading = before ?? tableFile.read(Runtime.getAssets()[TABLE_PATH]);
    const reply = reportEndedCall(
      call,
      reading,
      momentAt(probableStart(event)),
      readOwnUrls(context),
    );
    const line = JSON.stringify({
      event: 'call-ended',
      callSid: call.callSid,
      reportedToStudio: reply.kind === 'redirect',
      beganBeforePublish: before !== undefined,
      problem: reading.kind === 'unreadable' ? reading.reason : undefined,
    });
    (reply.kind === 'refused' ? logError : log)(line);
    return reply;
  });
};

/** Whatever fails, the live table is better than no report at all. */
async function readBefore(
  context: unknown,
  event: FunctionEvent,
  { callSid }: InboundCall,
): Promise<TableReading | undefined> {
  try {
    return await readingAtStart(readFunctionPlace(context), new TimeBudget(realTime), {
      callSid,
      earliestStart: earliestStart(event),
    });
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'unknown';
    logError(JSON.stringify({ event: 'history-not-read', callSid, problem }));
    return undefined;
  }
}
