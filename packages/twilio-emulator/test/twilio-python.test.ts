/** Journey: twilio-python provisions a SIP domain, with its own ways of saying true and false. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmulator, type TwilioEmulator } from '../src/index';
import { recordRealClients } from './real-client-record';

/** Debian's python3-twilio belongs to Debian's Python, whatever else is on the PATH. */
const PYTHON = process.env['TWILIO_PYTHON'] ?? '/usr/bin/python3';

/** A process of its own. */
jest.setTimeout(30_000);

const record = recordRealClients();
let emulator: TwilioEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ checkResponses: true, seed: 'python' });
});
afterAll(async () => {
  record.add(emulator);
  await emulator.dispose();
  record.check();
});

/** Runs a script of `test/clients/` through the proxy door and returns the JSON that it prints. */
async function runPython(script: string, trust: Record<string, string>): Promise<unknown> {
  const { accountSid, authToken, proxy } = emulator;
  const env = { HTTPS_PROXY: proxy, ACCOUNT_SID: accountSid, AUTH_TOKEN: authToken, ...trust };
  const file = join(__dirname, 'clients', script);
  const { stdout } = await promisify(execFile)(PYTHON, [file], { env });
  return JSON.parse(stdout);
}

test('a SIP domain, its credentials, an app, a number and a service are made, changed and removed', async () => {
  expect(await runPython('provision.py', { CA: emulator.ca })).toEqual({
    created: [true, true, false],
    updated: [false, true, 'GET'],
    mapped: [true, true],
    listed: ['python-desk.sip.twilio.com'],
    user: 'alice',
    refused: { status: 400, code: 21232 },
    application: true,
    number: ['+15035550100', true],
    service: [true, false],
    deleted: [true, true, true],
    left: [],
  });
  const sent = emulator.requests.all().find(({ operation }) => operation === 'CreateSipDomain');
  expect(sent?.headers['user-agent']).toContain('twilio-python');
});

test('an authority that is not given as session.verify is not trusted', async () => {
  const trust = { REQUESTS_CA_BUNDLE: emulator.ca };
  await expect(runPython('provision.py', trust)).rejects.toThrow('CERTIFICATE_VERIFY_FAILED');
});
