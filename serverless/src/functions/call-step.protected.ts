/** POST /call-step: continues a call that nobody answered at a step, with the TwiML of the steps below. */
import { answer } from '../http/answer';
import { readOwnUrls } from '../http/function-context';
import { readInboundCall } from '../http/inbound-call';
import { log, logError } from '../http/log';
import type { FunctionHandler } from '../http/twilio-runtime';
import { continueCall } from '../routing/continue-call';
import { DeployedTable } from '../routing/deployed-table';
import { momentNow } from '../routing/moment';
import { stepLogLine } from '../routing/step-log';

const table = new DeployedTable();

export const handler: FunctionHandler = (context, event, callback) => {
  answer(callback, () => {
    const startedAt = process.hrtime.bigint();
    const call = readInboundCall(event);
    const moment = momentNow();
    const { reading, continued } = table.answer((reading) => ({
      reading,
      continued: continueCall(event, call, reading, moment, readOwnUrls(context)),
    }));
    const micros = Number((process.hrtime.bigint() - startedAt) / 1000n);
    const write = continued.reply.kind === 'refused' ? logError : log;
    write(stepLogLine(event, call, continued, reading, micros));
    return continued.reply;
  });
};
