/** POST /inbound-sip-router: the voice URL of a SIP domain, answers with the TwiML of the route. */
import { answer } from '../http/answer';
import { readOwnUrls } from '../http/function-context';
import { readInboundCall } from '../http/inbound-call';
import { log, logError } from '../http/log';
import type { FunctionHandler } from '../http/twilio-runtime';
import { callLogLine, skippedRowLines } from '../routing/call-log';
import { DeployedTable } from '../routing/deployed-table';
import { momentNow } from '../routing/moment';
import { routeCall } from '../routing/route-call';

const table = new DeployedTable((reading) => {
  skippedRowLines(reading).forEach(logError);
});

export const handler: FunctionHandler = (context, event, callback) => {
  answer(callback, () => {
    const startedAt = process.hrtime.bigint();
    const call = readInboundCall(event);
    const moment = momentNow();
    const { reading, routed } = table.answer((reading) => ({
      reading,
      routed: routeCall(call, reading, moment, readOwnUrls(context)),
    }));
    const micros = Number((process.hrtime.bigint() - startedAt) / 1000n);
    const write = routed.reply.kind === 'refused' ? logError : log;
    write(callLogLine(call, routed, reading, micros));
    return routed.reply;
  });
};
