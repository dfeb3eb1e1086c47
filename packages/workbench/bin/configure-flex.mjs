/** Tells the Flex of the local Twilio where the service is, as an installation does. */

/** Through the API, which replaces `ui_attributes` as a whole: what is there is sent along. */
export async function configureFlex(client, accountSid, domain) {
  const uri = 'https://flex-api.twilio.com/v1/Configuration';
  const { body } = await client.request({ method: 'get', uri });
  const before = typeof body === 'string' ? JSON.parse(body) : body;
  const { statusCode } = await client.request({
    method: 'post',
    uri,
    headers: { 'Content-Type': 'application/json' },
    data: {
      account_sid: accountSid,
      ui_attributes: {
        ...before.ui_attributes,
        inbound_sip_router: { serverless_functions_domain: domain },
      },
      // Nobody is asked to allow notifications of a preview.
      notifications: { ...before.notifications, enabled: false },
    },
  });
  if (statusCode !== 200) throw new Error(`The Flex Configuration answered ${statusCode}.`);
}
