/** Journey: the Flex UI asks whose token it has. */
import { send, startTestEmulator, type TestReply } from './test-emulator';

const emulator = startTestEmulator();

function askInfo(token: string, accountSid = emulator.running.accountSid): Promise<TestReply> {
  const authorization = `Basic ${Buffer.from(`token:${token}`).toString('base64')}`;
  const path = `/v1/Accounts/${accountSid}/Tokens/Info`;
  return send(emulator.url, 'POST', path, { host: 'flex-api.twilio.com', authorization });
}

describe('The info of a Flex token', () => {
  it.each(['admin', 'supervisor', 'agent'] as const)('names the role of the %s', async (role) => {
    const { flexTokens, accountSid } = emulator.running;
    expect(await askInfo(flexTokens[role])).toMatchObject({
      status: 200,
      body: { valid: true, token: flexTokens[role], account_sid: accountSid, roles: [role] },
    });
  });

  it('is refused with an unknown token, and for another account', async () => {
    expect(await askInfo('nonsense')).toMatchObject({ status: 401, body: { code: 20003 } });
    const { flexTokens } = emulator.running;
    expect((await askInfo(flexTokens.admin, `AC${'0'.repeat(32)}`)).status).toBe(404);
  });
});

test('The Flex UI’s own request for the Configuration is let in, with the bracket behind its credentials', async () => {
  const { flexTokens } = emulator.running;
  const credentials = Buffer.from(`token:${flexTokens.agent}`).toString('base64');
  const headers = { host: 'flex-api.twilio.com', authorization: `Basic ${credentials})` };
  const path = '/v1/Configuration?UiVersion=2.17.1';
  expect(await send(emulator.url, 'GET', path, headers)).toMatchObject({
    status: 200,
    body: { ui_attributes: { version_compatibility: 'yes' } },
  });
});

describe('With several admins', () => {
  const crowded = startTestEmulator({
    flexUsers: [
      { role: 'admin', identity: 'ada_40example_2Ecom' },
      { role: 'admin', identity: 'ben_40example_2Ecom' },
      { role: 'agent', identity: 'aki_40example_2Ecom' },
    ],
  });

  it('each has a token, and the first is the one named by the role', async () => {
    const { flexUsers, flexTokens, accountSid } = crowded.running;
    expect(flexTokens.admin).toBe(flexUsers[0]!.token);
    const authorization = `Basic ${Buffer.from(`token:${flexUsers[1]!.token}`).toString('base64')}`;
    const path = `/v1/Accounts/${accountSid}/Tokens/Info`;
    const headers = { host: 'flex-api.twilio.com', authorization };
    expect(await send(crowded.url, 'POST', path, headers)).toMatchObject({
      status: 200,
      body: { identity: 'ben_40example_2Ecom', roles: ['admin'] },
    });
  });
});
