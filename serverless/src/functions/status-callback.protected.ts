/** POST /status-callback: the status callback URL of a SIP domain, hands the end of a call on to Studio. */
import { answer } from '../http/answer';
import { readInboundCall } from '../http/inbound-call';
import { log, logError } from '../http/log';
import type { FunctionHandler } from '../http/twilio-runtime';
import { reportEndedCall } from '../routing/report-ended-call';
import { TABLE_ASSET, TableFile } from '../routing/table-file';

const tableFile = new TableFile();

export const handler: FunctionHandler = (_context, event, callback) => {
  answer(callback, () => {
    const call = readInboundCall(event);
    const reading = tableFile.read(Runtime.getAssets()[TABLE_ASSET]);
    const reply = reportEndedCall(call, reading);
    const line = JSON.stringify({
      event: 'call-ended',
      callSid: call.callSid,
      reportedToStudio: reply.kind === 'redirect',
      problem: reading.kind === 'unreadable' ? reading.reason : undefined,
    });
    (reply.kind === 'refused' ? logError : log)(line);
    return reply;
  });
};
