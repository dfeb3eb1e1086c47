/** Reads from the local Twilio's Flex Configuration which TaskRouter the page will ask for. */
import { json } from 'node:stream/consumers';
import { askTwilio, type Account } from './ask-twilio';
import type { Routing } from './task-router-desk';

export async function readRouting(twilio: Account): Promise<Routing> {
  const response = await askTwilio(twilio, 'flex-api.twilio.com', '/v1/Configuration');
  const { taskrouter_workspace_sid, taskrouter_offline_activity_sid } = (await json(response)) as {
    readonly taskrouter_workspace_sid: string;
    readonly taskrouter_offline_activity_sid: string;
  };
  return {
    accountSid: twilio.accountSid,
    workspaceSid: taskrouter_workspace_sid,
    offlineActivitySid: taskrouter_offline_activity_sid,
  };
}
