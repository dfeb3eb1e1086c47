/** A record of a session holds what was asked, and none of its secrets. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type TwilioEmulator } from '../src/index';
import { createDeployedService, fn } from './deployed-service';
import { clientOf, send, type TestClient } from './test-emulator';

/** A deployment starts a process. */
jest.setTimeout(30_000);

let folder: string;
let file: string;
let emulator: TwilioEmulator;
let client: TestClient;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-record-'));
  file = join(folder, 'asked.jsonl');
  emulator = await startEmulator({ recordFile: file });
  client = clientOf(() => emulator);
});
afterEach(async () => {
  await emulator.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const lines = (): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('says of each gap what is missing', async () => {
  await client.post('messaging.twilio.com', '/v1/Services', { FriendlyName: 'secret-plan' });
  await client.get('serverless.twilio.com', '/v1/Nothing');
  await client.get('crm.acme.com', '/');
  await client.get('serverless.twilio.com', '/v1/Services');
  expect(lines()).toMatchObject([
    { method: 'POST', host: 'messaging.twilio.com', path: '/v1/Services', status: 501 },
    { path: '/v1/Nothing', gap: 'unknown-path', status: 501 },
    { host: '<other host>', gap: 'foreign-host', status: 501 },
    { operation: 'ListService', status: 200 },
  ]);
  expect(lines()[0]).toMatchObject({ gap: 'unknown-product', form: { FriendlyName: '<text>' } });
  expect(lines()[3]).not.toHaveProperty('gap');
});

const PLANTED = {
  password: 'Correct-Horse-9',
  variable: 'planted-variable',
  token: 'planted-token',
  signature: 'planted-signature',
  caller: '5550001111',
  called: '5557654321',
  person: 'planted-person',
};

it('holds no token, password, signature, number or name of a session', async () => {
  const { accountSid, authToken, apiKey, flexTokens } = emulator;
  const account = `/2010-04-01/Accounts/${accountSid}`;
  await client.post('api.twilio.com', `${account}/SIP/Domains.json`, {
    DomainName: 'acme.sip.twilio.com',
    VoiceUrl: `https://user:${PLANTED.password}@example.com/?key=${PLANTED.token}`,
  });
  const list = await client.post('api.twilio.com', `${account}/SIP/CredentialLists.json`, {
    FriendlyName: PLANTED.person,
  });
  await client.post(
    'api.twilio.com',
    `${account}/SIP/CredentialLists/${list.body.sid}/Credentials.json`,
    { Username: PLANTED.person, Password: PLANTED.password },
  );
  await client.post('api.twilio.com', `${account}/Calls.json`, {
    To: `+1${PLANTED.called}`,
    From: `+1${PLANTED.caller}`,
    Twiml: `<Response><Dial>+1${PLANTED.called}</Dial></Response>`,
  });
  await client.get(
    'lookups.twilio.com',
    `/v2/PhoneNumbers/+1${PLANTED.called}?Token=${PLANTED.token}`,
  );
  await client.post('flex-api.twilio.com', `/v1/Accounts/${accountSid}/Tokens/Info`, {
    token: flexTokens['admin'],
  });
  const service = await createDeployedService(client);
  const environment = `/v1/Services/${service.serviceSid}/Environments/${service.environmentSid}`;
  await client.post('serverless.twilio.com', `${environment}/Variables`, {
    Key: 'KEY',
    Value: PLANTED.variable,
  });
  await service.deploy([fn('/hook', "callback(null, 'done')")]);
  await service.ask(
    'POST',
    `/hook?From=${PLANTED.caller}&Token=${PLANTED.token}`,
    {
      'x-twilio-signature': PLANTED.signature,
      'content-type': 'application/x-www-form-urlencoded',
    },
    `Called=${PLANTED.called}&Password=${PLANTED.password}`,
  );
  await send(emulator.url, 'GET', `/${PLANTED.token}/${PLANTED.caller}`, {
    host: 'serverless.twilio.com',
    authorization: `Bearer ${PLANTED.token}`,
  });
  const secrets = [
    ...Object.values(PLANTED),
    ...[authToken, apiKey.secret, ...Object.values(flexTokens)],
    ...[accountSid, Buffer.from(`${accountSid}:${authToken}`).toString('base64'), service.domain],
  ];
  expect(lines().length).toBeGreaterThan(14);
  for (const secret of secrets) expect(grep(secret)).toBe('0\n');
  // What is looked for can be found.
  expect(grep('CreateSipCredential')).not.toBe('0\n');
});

it('is for its user alone, and goes on after a restart', async () => {
  await client.get('serverless.twilio.com', '/v1/Services');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await emulator.dispose();
  emulator = await startEmulator({ recordFile: file });
  await client.get('serverless.twilio.com', '/v1/Services');
  expect(lines()).toHaveLength(2);
});

it('a file that cannot be written is said at the start', async () => {
  await expect(startEmulator({ recordFile: join(folder, 'no/such/folder') })).rejects.toThrow(
    'ENOENT',
  );
});

/** How many lines hold the text. */
function grep(text: string): string {
  try {
    return execFileSync('grep', ['-cF', '--', text, file], { encoding: 'utf8' });
  } catch (error) {
    // grep ends with 1 if it has found nothing.
    return String((error as { stdout: unknown }).stdout);
  }
}
