/** POST /screen: what somebody who picks up a screened call hears before the call is put through. */
import { screenTwiml } from 'route-table';
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
    const twiml = screenTwiml(table, event, `${readOwnUrls(context).service}/screen`);
    return { kind: 'twiml', twiml };
  });
};
