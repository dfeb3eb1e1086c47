/** Journey: the Flex Configuration and who may read and change it. */
import { nodeClient } from './node-client';
import { send, startTestEmulator, type TestReply } from './test-emulator';

const emulator = startTestEmulator();
const HOST = 'flex-api.twilio.com';

const update = (json: unknown): Promise<TestReply> =>
  emulator.postRaw(HOST, '/v1/Configuration', JSON.stringify(json), {
    'content-type': 'application/json',
  });

const asFlexUser = (role: 'admin' | 'supervisor' | 'agent', method: string, json?: object) =>
  send(
    emulator.running.url,
    method,
    '/v1/Configuration',
    {
      host: HOST,
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`token:${emulator.running.flexTokens[role]}`).toString('base64')}`,
    },
    json && JSON.stringify(json),
  );

describe('The Flex Configuration', () => {
  it('names the workspace and the workflow of the account', async () => {
    const client = nodeClient(emulator.running);
    const configuration = await client.flexApi.v1.configuration().fetch();
    const workspace = client.taskrouter.v1.workspaces(configuration.taskrouterWorkspaceSid);
    const workflow = workspace.workflows(configuration.taskrouterTargetWorkflowSid);
    expect(configuration).toMatchObject({
      accountSid: emulator.running.accountSid,
      status: 'ok',
      pluginServiceEnabled: true,
    });
    expect((await workspace.fetch()).friendlyName).toBe('Flex Task Assignment');
    expect((await workflow.fetch()).friendlyName).toBe('Assign to Anyone');
    const status = await client.flexApi.v1.provisioningStatus().fetch();
    expect(status.status).toBe('active');
  });

  it('keeps ui_attributes as they are sent, whatever is in them, and fields that are not', async () => {
    const { accountSid: account_sid } = emulator.running;
    const ui_attributes = { colorTheme: { dark: true }, custom_data: { sip_router: { url: 'x' } } };
    await update({ account_sid, ui_attributes, call_recording_enabled: true });
    const { body } = await update({ account_sid, crm_enabled: true, unheard_of: 1, status: 'x' });
    expect(body).toMatchObject({
      ui_attributes,
      call_recording_enabled: true,
      crm_enabled: true,
      status: 'ok',
    });
    const replaced = await update({ account_sid, ui_attributes: { custom_data: {} } });
    expect(replaced.body['ui_attributes']).toEqual({ custom_data: {} });
  });

  it.each([
    ['{', 'The request body is not a JSON object'],
    ['[]', 'The request body is not a JSON object'],
    ['{"ui_attributes":{}}', /^account_sid must be AC/],
    [`{"account_sid":"AC${'0'.repeat(32)}"}`, /^account_sid must be AC/],
  ])('refuses the update %s', async (body, message) => {
    const reply = await emulator.postRaw(HOST, '/v1/Configuration', body, {
      'content-type': 'application/json',
    });
    expect(reply).toMatchObject({ status: 400, body: { code: 20001, status: 400 } });
    expect(reply.body.message).toMatch(message);
  });

  it('is read by every Flex user and changed by an admin', async () => {
    const { accountSid: account_sid } = emulator.running;
    const change = { account_sid, crm_enabled: true };
    expect((await asFlexUser('agent', 'GET')).status).toBe(200);
    expect((await asFlexUser('admin', 'POST', change)).status).toBe(200);
    const refused = { status: 401, body: { code: 20003, message: 'Authenticate' } };
    expect(await asFlexUser('agent', 'POST', change)).toMatchObject(refused);
    await emulator.running.clock.advance(2 * 365 * 24 * 3_600_000);
    expect(await asFlexUser('agent', 'GET')).toMatchObject(refused);
  });
});
