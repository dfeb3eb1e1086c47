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
