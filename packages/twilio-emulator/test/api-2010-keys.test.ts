/** API keys: made once, used as credentials, and what a standard key may not do. */
import { startTestEmulator } from './test-emulator';

const API = 'api.twilio.com';
const emulator = startTestEmulator();

const path = (rest: string): string => `/2010-04-01/Accounts/${emulator.running.accountSid}${rest}`;

interface NewKey {
  readonly sid: string;
  readonly secret: string;
}

async function createKey(name = 'laptop'): Promise<NewKey> {
  const { status, body } = await emulator.post(API, path('/Keys.json'), { FriendlyName: name });
  expect(status).toBe(201);
  return { sid: body.sid, secret: String(body['secret']) };
}

const asKey = ({ sid, secret }: NewKey): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${sid}:${secret}`).toString('base64')}`,
});

describe('An API key', () => {
  it('shows its secret once, and is listed, renamed and fetched without it', async () => {
    const key = await createKey();
    expect(key.sid).toMatch(/^SK[0-9a-f]{32}$/);
    const one = path(`/Keys/${key.sid}.json`);
    expect((await emulator.post(API, one, { FriendlyName: 'desk' })).body).toMatchObject({
      friendly_name: 'desk',
    });
    const fetched = await emulator.get(API, one);
    expect(fetched.body).toMatchObject({ sid: key.sid, friendly_name: 'desk' });
    const listed = await emulator.get(API, path('/Keys.json'));
    expect(listed.body['keys']).toEqual([fetched.body]);
    expect(JSON.stringify([fetched.body, listed.body])).not.toContain(key.secret);
  });

  it('is a credential of every API until it is deleted', async () => {
    const key = await createKey();
    const services = () => emulator.get('serverless.twilio.com', '/v1/Services', asKey(key));
    const applications = () => emulator.get(API, path('/Applications.json'), asKey(key));
    expect([(await services()).status, (await applications()).status]).toEqual([200, 200]);
    await emulator.delete(API, path(`/Keys/${key.sid}.json`));
    expect(await services()).toMatchObject({ status: 401, body: { code: 20003 } });
  });

  it('with a wrong secret is 401', async () => {
    const key = { ...(await createKey()), secret: 'wrong' };
    const reply = await emulator.get('serverless.twilio.com', '/v1/Services', asKey(key));
    expect(reply).toMatchObject({ status: 401, body: { code: 20003 } });
  });

  it.each(['.json', '/Keys.json'])('may not read %s of the account', async (rest) => {
    const headers = asKey(await createKey());
    expect(await emulator.get(API, path(rest), headers)).toMatchObject({
      status: 401,
      body: { code: 20003 },
    });
  });

  it('is kept out of the request log', async () => {
    const key = await createKey();
    await emulator.get(API, path('/Applications.json'), asKey(key));
    const log = JSON.stringify(emulator.running.requests.all());
    expect(log).toContain('CreateNewKey');
    expect(log).not.toContain(key.secret);
    expect(log).not.toContain(asKey(key)['authorization']);
  });
});
