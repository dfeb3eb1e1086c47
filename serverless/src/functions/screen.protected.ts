/** POST /screen: what somebody who picks up a screened call hears before the call is put through. */
import { screenTwiml } from 'route-table';
import { answer } from '../http/answer';
import { readOwnUrls } from '../http/function-context';
import type { FunctionHandler } from '../http/twilio-runtime';
import { DeployedTable } from '../routing/deployed-table';

const table = new DeployedTable();

export const handler: FunctionHandler = (context, event, callback) => {
  answer(callback, () => {
    const url = `${readOwnUrls(context).service}/screen`;
    const twiml = table.answer((reading) =>
      screenTwiml(reading.kind === 'read' ? reading.table : undefined, event, url),
    );
    return { kind: 'twiml', twiml };
  });
};
