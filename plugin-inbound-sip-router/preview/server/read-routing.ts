/** Reads from the local Twilio's Flex Configuration which TaskRouter the page will ask for. */
import { get } from 'node:http';
import { json } from 'node:stream/consumers';
import type { TwilioEmulator } from 'twilio-emulator';
import type { Routing } from './task-router-desk';

type Account = Pick<TwilioEmulator, 'url' | 'accountSid' | 'authToken'>;

export async function readRouting({ url, accountSid, authToken }: Account): Promise<Routing> {
  const configuration = await new Promise<unknown>((resolve, reject) => {
    get(
      `${url}/v1/Configuration`,
      // fetch() would not let one choose the Host header.
      { headers: { host: 'flex-api.twilio.com' }, auth: `${accountSid}:${authToken}` },
      (response) => void json(response).then(resolve, reject),
    ).once('error', reject);
  });
  const { taskrouter_workspace_sid, taskrouter_offline_activity_sid } = configuration as {
    readonly taskrouter_workspace_sid: string;
    readonly taskrouter_offline_activity_sid: string;
  };
  return {
    accountSid,
    workspaceSid: taskrouter_workspace_sid,
    offlineActivitySid: taskrouter_offline_activity_sid,
  };
}
