/** Limits of Twilio's that are switched on: what clients meet then, without waiting. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDeployedService, fn, type DeployedService } from './deployed-service';
import { createBuild, createService, SERVERLESS, uploadVersion } from './serverless-steps';
import { startTestEmulator } from './test-emulator';

/** Each deployment starts a process. */
jest.setTimeout(30_000);

const DAY_MS = 24 * 3_600_000;
const emulator = startTestEmulator();
const limit = (limits: object) => emulator.control('POST', 'limits', limits);

describe('The limits', () => {
  it('are shown and changed one by one over the control API', async () => {
    const { body } = await emulator.control('GET', 'limits');
    expect(body).toEqual({
      ...{ logDays: 30, unusedVersionDays: null, buildsPerHour: null },
      ...{ concurrentExecutions: null, executionSeconds: 10 },
    });
    const changed = { buildsPerHour: 100, logDays: null };
    expect((await limit(changed)).body).toEqual({ ...body, ...changed });
    expect(emulator.running.limits.settings).toEqual({ ...body, ...changed });
  });

  it.each([
    [{ buildsPerDay: 1 }, /"buildsPerDay" is not a limit: known are logDays, /],
    [{ logDays: -1 }, /"logDays" is a number, 0 or more/],
    [{ logDays: '7' }, /"logDays" is a number, 0 or more/],
  ])('that cannot be are refused: %j', async (limits, message) => {
    expect(await limit(limits)).toMatchObject({ status: 400, body: { message } });
  });
});

describe('100 builds an hour', () => {
  it('refuse the 101st, until an hour has passed since the first', async () => {
    const service = await createService(emulator);
    const version = await uploadVersion(emulator, service);
    const build = () =>
      emulator.post(SERVERLESS, `/v1/Services/${service}/Builds`, { AssetVersions: version });
    await limit({ buildsPerHour: 100 });
    const first = (await build()).body.sid;
    await emulator.running.clock.advance(60_000);
    for (let count = 1; count < 100; count += 1) expect((await build()).status).toBe(201);
    // One that is deleted was built all the same.
    await emulator.delete(SERVERLESS, `/v1/Services/${service}/Builds/${first}`);
    expect(await build()).toMatchObject({ status: 429, body: { code: 20429 } });
    await emulator.running.clock.advance(3_600_000 - 60_000);
    expect((await build()).status).toBe(201);
    expect((await build()).status).toBe(429);
  });
});

describe('Versions that no build holds', () => {
  it('are gone after 7 days, those in a build are not', async () => {
    const service = await createService(emulator);
    const unused = await uploadVersion(emulator, service);
    const used = await uploadVersion(emulator, service, { path: '/used.json' });
    await createBuild(emulator, service, { AssetVersions: used });
    await emulator.running.clock.advance(7 * DAY_MS + 1000);
    const build = (version: string) =>
      emulator.post(SERVERLESS, `/v1/Services/${service}/Builds`, { AssetVersions: version });
    await limit({ unusedVersionDays: 7 });
    expect(await build(unused)).toMatchObject({ status: 400, body: { code: 20001 } });
    expect((await build(used)).status).toBe(201);
    await limit({ unusedVersionDays: null });
    expect((await build(unused)).status).toBe(201);
  });

  it('are not listed and cannot be fetched', async () => {
    const service = await createService(emulator);
    const sid = await uploadVersion(emulator, service);
    const { body } = await emulator.get(SERVERLESS, `/v1/Services/${service}/Assets`);
    const [asset] = body['assets'] as { sid: string }[];
    const path = `/v1/Services/${service}/Assets/${asset?.sid}/Versions`;
    await limit({ unusedVersionDays: 7 });
    await emulator.running.clock.advance(7 * DAY_MS);
    expect((await emulator.get(SERVERLESS, path)).body['asset_versions']).toHaveLength(1);
    await emulator.running.clock.advance(1000);
    expect((await emulator.get(SERVERLESS, path)).body['asset_versions']).toEqual([]);
    expect((await emulator.get(SERVERLESS, `${path}/${sid}`)).body['code']).toBe(20404);
  });
});

describe('Deployed Functions', () => {
  let service: DeployedService;
  /** The requests of Functions that wait for us. */
  let waiting: ServerResponse[];
  let gate: ReturnType<typeof createServer>;
  beforeEach(async () => {
    service = await createDeployedService(emulator);
    waiting = [];
    gate = createServer((_, response) => waiting.push(response)).listen(0, '127.0.0.1');
    await once(gate, 'listening');
    const { port } = gate.address() as AddressInfo;
    await service.deploy([
      fn('/waits', `await fetch('http://127.0.0.1:${port}'); callback(null, 'done')`),
      fn('/says', `console.log('said'); callback(null, 'done')`),
    ]);
  });
  afterEach(() => {
    gate.closeAllConnections();
    gate.close();
  });
  const begun = async (count: number): Promise<void> => {
    while (waiting.length < count) await once(gate, 'request');
  };

  it('are executed 30 at a time; the 31st is refused, and the next after one has ended is not', async () => {
    await limit({ concurrentExecutions: 30 });
    const answers = Array.from({ length: 30 }, () => service.ask('GET', '/waits'));
    await begun(30);
    const refused = await service.ask('GET', '/says');
    expect(refused).toMatchObject({ status: 429, body: { code: 20429 } });
    expect(await service.logs()).toEqual([]);
    waiting.shift()?.end();
    await Promise.race(answers);
    expect((await service.ask('GET', '/says')).status).toBe(200);
    for (const response of waiting) response.end();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(30).fill(200));
  });

  it('are ended after the seconds that are set, or never', async () => {
    await limit({ executionSeconds: 3 });
    const ended = service.ask('GET', '/waits');
    await begun(1);
    await emulator.running.clock.advance(3000);
    expect(await ended).toMatchObject({
      status: 504,
      body: { code: 82002, message: expect.stringContaining('within 3 seconds') as string },
    });
    await limit({ executionSeconds: null });
    const endless = service.ask('GET', '/waits');
    await begun(2);
    await emulator.running.clock.advance(DAY_MS);
    waiting.at(-1)?.end();
    expect((await endless).status).toBe(200);
  });

  it('have logs of as many days as are set', async () => {
    await service.ask('GET', '/says');
    const path = `/v1/Services/${service.serviceSid}/Environments/${service.environmentSid}/Logs`;
    const logs = async () =>
      (await emulator.get(SERVERLESS, `${path}?StartDate=2026-11-01T00:00:00Z`)).body[
        'logs'
      ] as readonly { readonly sid: string }[];
    const [log] = await logs();
    await emulator.running.clock.advance(7 * DAY_MS + 1000);
    expect(await logs()).toHaveLength(1);
    await limit({ logDays: 7 });
    expect(await logs()).toEqual([]);
    expect((await emulator.get(SERVERLESS, `${path}/${log?.sid}`)).status).toBe(404);
    await limit({ logDays: null });
    await emulator.running.clock.advance(365 * DAY_MS);
    expect((await emulator.get(SERVERLESS, `${path}/${log?.sid}`)).status).toBe(200);
  });
});
