/** What survives a restart with a state file. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssetRunner } from '../../test/asset-runner';
import {
  createBuild,
  createEnvironment,
  createService,
  deploy,
  SERVERLESS,
} from '../../test/serverless-steps';
import { send, startTestEmulator } from '../../test/test-emulator';
import { startEmulator } from '../index';

const folder = mkdtempSync(join(tmpdir(), 'emulator-state-'));
const stateFile = join(folder, 'state.json');

beforeEach(() => rmSync(stateFile, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const emulator = startTestEmulator({ stateFile, runner: new AssetRunner() });

describe('A restart with a state file', () => {
  it('brings back what was deployed with its first request', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    await deploy(emulator, service, environment, await createBuild(emulator, service));
    const path = `/v1/Services/${service}/Environments/${environment}`;
    const host = (await emulator.get(SERVERLESS, path)).body['domain_name'] as string;
    await emulator.running.dispose();
    const restarted = await startEmulator({ stateFile, runner: new AssetRunner() });
    const reply = await send(restarted.url, 'GET', '/config.json', { host });
    expect(reply).toMatchObject({ status: 200, body: {} });
    await restarted.dispose();
  });

  it('gives out no SID a second time', async () => {
    const first = await createService(emulator, 'first');
    await emulator.running.dispose();
    const restarted = await startEmulator({ stateFile });
    const credentials = Buffer.from(`${restarted.accountSid}:${restarted.authToken}`);
    const headers = {
      host: SERVERLESS,
      authorization: `Basic ${credentials.toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    };
    const form = 'UniqueName=second&FriendlyName=second';
    const reply = await send(restarted.url, 'POST', '/v1/Services', headers, form);
    expect(reply.status).toBe(201);
    expect(reply.body.sid).not.toBe(first);
    await restarted.dispose();
  });

  it('keeps the file to its owner, as it holds credentials', async () => {
    await emulator.running.dispose();
    expect(statSync(stateFile).mode & 0o077).toBe(0);
  });

  it('refuses a file of something else', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, '{"version": 7}');
    await expect(startEmulator({ stateFile: other })).rejects.toThrow('is no state file');
  });
});
