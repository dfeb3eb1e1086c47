/** POST /call-step: continues a call that nobody answered at a step, with the TwiML of the steps below. */
import { TABLE_PATH } from 'publishing';
import { answer } from '../http/answer';
import { readOwnUrls } from '../http/function-context';
import { readInboundCall } from '../http/inbound-call';
import { log, logError } from '../http/log';
import type { FunctionHandler } from '../http/twilio-runtime';
import { continueCall } from '../routing/continue-call';
import { momentNow } from '../routing/moment';
import { stepLogLine } from '../routing/step-log';
import { TableFile } from '../routing/table-file';

const tableFile = new TableFile();

export const handler: FunctionHandler = (context, event, callback) => {
  answer(callback, () => {
    const startedAt = process.hrtime.bigint();
    const call = readInboundCall(event);
    const reading = tableFile.read(Runtime.getAssets()[TABLE_PATH]);
    const continued = continueCall(event, call, reading, momentNow(), readOwnUrls(context));
    const micros = Number((process.hrtime.bigint() - startedAt) / 1000n);
    const write = continued.reply.kind === 'refused' ? logError : log;
    write(stepLogLine(event, call, continued, reading, micros));
    return continued.reply;
  });
};
