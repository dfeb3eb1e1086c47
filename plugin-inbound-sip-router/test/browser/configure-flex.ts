/** Tells the Flex of a world where its service is. */
import { send } from '../../../serverless/test/http';
import type { RouterWorld } from '../../../serverless/test/router-world';

/** `uiAttributes` replace those of the Configuration. Default: the domain of the service. */
export async function configureFlex(
  { emulator, domain }: RouterWorld,
  uiAttributes: object = { inbound_sip_router: { serverless_functions_domain: domain } },
): Promise<void> {
  const { url, accountSid, authToken } = emulator;
  const { status, text } = await send(
    url,
    'POST',
    '/v1/Configuration',
    {
      host: 'flex-api.twilio.com',
      authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    JSON.stringify({
      account_sid: accountSid,
      ui_attributes: uiAttributes,
      notifications: { enabled: false, mode: 'whenNotInFocus' },
    }),
  );
  if (status !== 200) throw new Error(`Flex is not configured: ${text}`);
}
