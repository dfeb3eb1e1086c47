/** What survives a restart with a state file. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
import { send, startTestEmulator, TEST_TIME } from '../../test/test-emulator';
import { startEmulator } from '../index';

const DAY_MS = 24 * 60 * 60 * 1000;
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

  it('continues with a clock that was still where it was', async () => {
    await emulator.running.clock.advance(90_000);
    await emulator.running.dispose();
    const restarted = await startEmulator({ stateFile });
    expect(restarted.clock.isRunning()).toBe(false);
    expect(restarted.clock.now()).toEqual(new Date(TEST_TIME.getTime() + 90_000));
    await restarted.dispose();
  });

  it('continues with a running clock as far ahead of real time as it was', async () => {
    emulator.running.clock.run();
    await emulator.running.clock.set(new Date(Date.now() + DAY_MS));
    await emulator.running.dispose();
    const restarted = await startEmulator({ stateFile });
    expect(restarted.clock.isRunning()).toBe(true);
    expect(restarted.clock.nowMs() - Date.now()).toBeGreaterThan(DAY_MS - 60_000);
    await restarted.dispose();
  });

  it.each([
    ['something else', '{"version": 7}'],
    ['no JSON', 'notes'],
    ['an unknown account', '{"version":2,"seed":"s","sidCount":1,"clock":{},"rows":{}}'],
  ])('refuses a file of %s', async (_, content) => {
    const other = join(folder, 'other.json');
    writeFileSync(other, content);
    await expect(startEmulator({ stateFile: other })).rejects.toThrow('is not a state file');
  });

  it('refuses a file whose rows are not what it wrote', async () => {
    await emulator.running.dispose();
    const saved = JSON.parse(readFileSync(stateFile, 'utf8')) as object;
    const other = join(folder, 'other.json');
    writeFileSync(other, JSON.stringify({ ...saved, rows: { 'serverless.services': [7] } }));
    await expect(startEmulator({ stateFile: other })).rejects.toThrow('is not a state file');
  });
});
