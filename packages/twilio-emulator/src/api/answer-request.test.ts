/** What every API answers alike: unknown operations, credentials, validation. */
import { startEmulator } from '../index';
import { send, startTestEmulator } from '../../test/test-emulator';

const emulator = startTestEmulator();

describe('A request', () => {
  it('for an operation that is specified but not emulated is 501 with its name', async () => {
    const path = `/2010-04-01/Accounts/${emulator.running.accountSid}/Conferences.json`;
    expect(await emulator.get('api.twilio.com', path)).toMatchObject({
      status: 501,
      headers: { 'x-twilio-emulator': 'not-emulated' },
      body: {
        emulator: 'not-emulated',
        message: expect.stringContaining('ListConference is in Twilio') as string,
      },
    });
  });

  it('for an unknown path says so, without a code of Twilio', async () => {
    const reply = await emulator.get('serverless.twilio.com', '/v1/Nothing');
    expect(reply).toMatchObject({ status: 501, body: { emulator: 'unknown-path' } });
    expect(reply.body).not.toHaveProperty('code');
  });

  it('for a product that is not emulated says so', async () => {
    expect(await emulator.get('video.twilio.com', '/v1/Rooms')).toMatchObject({
      status: 501,
      body: { emulator: 'unknown-product' },
    });
  });

  it('with a method that the path does not have is 405', async () => {
    const reply = await emulator.delete('serverless.twilio.com', '/v1/Services');
    expect(reply).toMatchObject({ status: 405, body: { code: 20004 } });
  });

  it('to a regional and edge name is answered like any other', async () => {
    const reply = await emulator.get('serverless.dublin.ie1.twilio.com', '/v1/Services');
    expect(reply.status).toBe(200);
  });

  it.each([
    ['no credentials', ''],
    ['a wrong token', `Basic ${Buffer.from('AC1:wrong').toString('base64')}`],
    ['another scheme', 'Bearer x'],
  ])('with %s is 401 with 20003', async (_what, authorization) => {
    const reply = await emulator.get('serverless.twilio.com', '/v1/Services', { authorization });
    expect(reply).toMatchObject({
      status: 401,
      body: {
        code: 20003,
        message: 'Authenticate',
        more_info: 'https://www.twilio.com/docs/errors/20003',
        status: 401,
      },
    });
  });

  it('with an API key and its secret is let in', async () => {
    const { sid, secret } = emulator.running.apiKey;
    const authorization = `Basic ${Buffer.from(`${sid}:${secret}`).toString('base64')}`;
    const reply = await emulator.get('serverless.twilio.com', '/v1/Services', { authorization });
    expect(reply.status).toBe(200);
  });

  it('with a parameter that the specification refuses is 400 with 20001', async () => {
    const reply = await emulator.get('serverless.twilio.com', '/v1/Services?PageSize=1001');
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 20001, message: 'Invalid parameter PageSize: must be <= 1000' },
    });
  });
});

describe('Two emulators in one process', () => {
  it('share neither state nor credentials', async () => {
    const other = await startEmulator({ checkResponses: true });
    await emulator.post('serverless.twilio.com', '/v1/Services', {
      UniqueName: 'mine',
      FriendlyName: 'mine',
    });
    const headers = {
      host: 'serverless.twilio.com',
      authorization: `Basic ${Buffer.from(`${other.accountSid}:${other.authToken}`).toString('base64')}`,
    };
    const there = await send(other.url, 'GET', '/v1/Services', headers);
    expect(there.body['services']).toEqual([]);
    expect((await send(emulator.running.url, 'GET', '/v1/Services', headers)).status).toBe(401);
    await other.dispose();
  });
});
