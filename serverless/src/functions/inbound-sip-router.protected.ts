/** POST /inbound-sip-router: the voice URL of a SIP domain, answers with the TwiML of the route. */
import { TABLE_INDEX_PATH, TABLE_PATH } from 'publishing';
import { answer } from '../http/answer';
import { readOwnUrls } from '../http/function-context';
import { readInboundCall } from '../http/inbound-call';
import { log, logError } from '../http/log';
import type { FunctionHandler } from '../http/twilio-runtime';
import { callLogLine, skippedRowLines, unusedIndexLine } from '../routing/call-log';
import { momentNow } from '../routing/moment';
import { routeCall } from '../routing/route-call';
import { TableFile } from '../routing/table-file';

const tableFile = new TableFile({
  onNewTable: (reading) => {
    skippedRowLines(reading).forEach(logError);
  },
  onUnusedIndex: (reason) => {
    logError(unusedIndexLine(reason));
  },
});

export const handler: FunctionHandler = (context, event, callback) => {
  answer(callback, () => {
    const startedAt = process.hrtime.bigint();
    const call = readInboundCall(event);
    const { [TABLE_PATH]: table, [TABLE_INDEX_PATH]: index } = Runtime.getAssets();
    const moment = momentNow();
    const { reading, routed } = tableFile.answer(table, index, (reading) => ({
      reading,
      routed: routeCall(call, reading, moment, readOwnUrls(context)),
    }));
    const micros = Number((process.hrtime.bigint() - startedAt) / 1000n);
    const write = routed.reply.kind === 'refused' ? logError : log;
    write(callLogLine(call, routed, reading, micros));
    return routed.reply;
  });
};
