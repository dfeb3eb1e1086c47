/** POST /wait: what a caller hears in the queue of a call plan, and when the queue gives the caller back. */
import { waitTwiml } from 'route-table';
import { TABLE_PATH } from 'publishing';
import { answer } from '../http/answer';
import { readOwnUrls } from '../http/function-context';
import type { FunctionHandler } from '../http/twilio-runtime';
import { TableFile } from '../routing/table-file';

const tableFile = new TableFile();

export const handler: FunctionHandler = (context, event, callback) => {
  answer(callback, () => {
    const reading = tableFile.read(Runtime.getAssets()[TABLE_PATH]);
    const table = reading.kind === 'read' ? reading.table : undefined;
    const twiml = waitTwiml(table, event, `${readOwnUrls(context).service}/wait`);
    return { kind: 'twiml', twiml };
  });
};
