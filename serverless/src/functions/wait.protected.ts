/** POST /wait: what a caller hears in the queue of a call plan, and when the queue gives the caller back. */
import { waitTwiml } from 'route-table';
import { answer } from '../http/answer';
import { readOwnUrls } from '../http/function-context';
import type { FunctionHandler } from '../http/twilio-runtime';
import { DeployedTable } from '../routing/deployed-table';

const table = new DeployedTable();

export const handler: FunctionHandler = (context, event, callback) => {
  answer(callback, () => {
    const url = `${readOwnUrls(context).service}/wait`;
    const twiml = table.answer((reading) =>
      waitTwiml(reading.kind === 'read' ? reading.table : undefined, event, url),
    );
    return { kind: 'twiml', twiml };
  });
};
