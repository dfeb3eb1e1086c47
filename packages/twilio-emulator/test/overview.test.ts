/** What the control API shows of the account, and what it keeps to itself. */
import { createDeployedService, fn } from './deployed-service';
import { createEnvironment, createService, SERVERLESS } from './serverless-steps';
import { startTestEmulator } from './test-emulator';

/** A deployment starts a process. */
jest.setTimeout(30_000);

const emulator = startTestEmulator();
const PASSWORD = 'Correct-Horse-9';
const VARIABLE = 'planted-variable';

it('resources are counted and named, newest first, without their secrets', async () => {
  const { accountSid, authToken, apiKey } = emulator.running;
  const sip = `/2010-04-01/Accounts/${accountSid}/SIP`;
  const list = await emulator.post('api.twilio.com', `${sip}/CredentialLists.json`, {
    FriendlyName: 'callers',
  });
  for (const username of ['ada', 'ben']) {
    const path = `${sip}/CredentialLists/${list.body.sid}/Credentials.json`;
    await emulator.post('api.twilio.com', path, { Username: username, Password: PASSWORD });
  }
  const service = await createService(emulator);
  const environment = await createEnvironment(emulator, service);
  const variables = `/v1/Services/${service}/Environments/${environment}/Variables`;
  await emulator.post(SERVERLESS, variables, { Key: 'KEY', Value: VARIABLE });
  const key = await emulator.post('api.twilio.com', `/2010-04-01/Accounts/${accountSid}/Keys.json`);
  const { body } = await emulator.control('GET', 'resources');
  expect(body['kinds']).toContainEqual(
    expect.objectContaining({
      kind: 'api-2010.credentials',
      count: 2,
      newest: [
        expect.objectContaining({ name: 'ben' }) as object,
        expect.objectContaining({ name: 'ada' }) as object,
      ],
    }),
  );
  const account = await emulator.control('GET', 'account');
  expect(account.body).toMatchObject({ accountSid, url: emulator.url });
  const all = JSON.stringify([body, account.body]);
  const secrets = [PASSWORD, VARIABLE, authToken, apiKey.secret, String(key.body['secret'])];
  for (const secret of secrets) expect(all).not.toContain(secret);
});

it('live deployments and the newest logs are shown', async () => {
  expect((await emulator.control('GET', 'deployments')).body).toEqual({ deployments: [] });
  const service = await createDeployedService(emulator);
  await service.deploy([fn('/says', "console.warn('careful'); callback(null, 'done')")]);
  await service.ask('GET', '/says');
  expect((await emulator.control('GET', 'deployments')).body['deployments']).toEqual([
    {
      domain: service.domain,
      environment: 'dev-environment',
      buildSid: expect.stringMatching(/^ZB/) as string,
      deploymentSid: expect.stringMatching(/^ZD/) as string,
      at: '2026-11-20T12:00:00Z',
    },
  ]);
  expect((await emulator.control('GET', 'logs')).body['logs']).toEqual([
    { at: '2026-11-20T12:00:00Z', level: 'warn', message: 'careful', path: '/says' },
  ]);
});

it('only the newest calls are shown to whoever asks for so many', async () => {
  for (const to of ['sip:1@a.example', 'sip:2@a.example', 'sip:3@a.example']) {
    await emulator.running.placeCall({ from: 'sip:1@example.com', to });
  }
  const callsOf = async (query: string) =>
    ((await emulator.control('GET', `calls${query}`)).body['calls'] as { to: string }[]).map(
      ({ to }) => to,
    );
  expect(await callsOf('')).toHaveLength(3);
  expect(await callsOf('?newest=2')).toEqual(['sip:2@a.example', 'sip:3@a.example']);
  expect((await emulator.control('GET', 'calls?newest=x')).status).toBe(400);
});
