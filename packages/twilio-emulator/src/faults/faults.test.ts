/** Faults as a client meets them. */
import { request as httpRequest, type ClientRequest } from 'node:http';
import { AssetRunner } from '../../test/asset-runner';
import {
  createBuild,
  createEnvironment,
  createService,
  deploy,
  SERVERLESS,
} from '../../test/serverless-steps';
import { send, startTestEmulator, TEST_TIME } from '../../test/test-emulator';
import { until } from '../../test/until';
import type { Fault } from './faults';

const emulator = startTestEmulator({ runner: new AssetRunner() });
const CREATE_SERVICE = { match: { method: 'POST', path: '/v1/Services' } };
const NEW_SERVICE = { UniqueName: 'router', FriendlyName: 'router' };

async function serviceNames(): Promise<unknown[]> {
  const { body } = await emulator.get(SERVERLESS, '/v1/Services');
  return (body['services'] as { unique_name: string }[]).map((each) => each.unique_name);
}

const faultsAreMet = async (): Promise<boolean> =>
  ((await emulator.control('GET', 'faults')).body['faults'] as Fault[]).length === 0;

describe('A fault', () => {
  it('answers the next n requests that match, and no other', async () => {
    await emulator.control('POST', 'faults', {
      match: { host: 'serverless*', path: '/v1/Services*' },
      times: 2,
      action: { kind: 'answer', status: 429, retryAfterSeconds: 3 },
    });
    const iam = await emulator.post('iam.twilio.com', `/v1/Accounts/AC1/Tokens/validate`);
    const replies = [
      await emulator.get(SERVERLESS, '/v1/Services'),
      await emulator.get(SERVERLESS, '/v1/Services'),
      await emulator.get(SERVERLESS, '/v1/Services'),
    ];
    expect(iam.status).toBe(404);
    expect(replies.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(replies[0]).toMatchObject({
      headers: { 'retry-after': '3' },
      body: { code: 20429, status: 429 },
    });
  });

  it('drops the answer after the work is done', async () => {
    emulator.running.faults.add({ ...CREATE_SERVICE, action: { kind: 'drop-answer' } });
    await expect(emulator.post(SERVERLESS, '/v1/Services', NEW_SERVICE)).rejects.toThrow();
    expect(await serviceNames()).toEqual(['router']);
    expect(emulator.running.requests.all()[0]).toMatchObject({ status: 0, fault: 'drop-answer' });
  });

  it('lets a request wait for an answer that never comes', async () => {
    emulator.running.faults.add({ ...CREATE_SERVICE, action: { kind: 'time-out' } });
    const asked = expect(emulator.post(SERVERLESS, '/v1/Services', NEW_SERVICE)).rejects.toThrow();
    await until(faultsAreMet);
    expect(await serviceNames()).toEqual([]);
    await emulator.running.dispose();
    await asked;
  });

  it('delays the work by the clock', async () => {
    emulator.running.faults.add({ ...CREATE_SERVICE, action: { kind: 'delay', ms: 5000 } });
    const asked = emulator.post(SERVERLESS, '/v1/Services', NEW_SERVICE);
    await until(faultsAreMet);
    expect(await serviceNames()).toEqual([]);
    await emulator.running.clock.advance(5000);
    expect((await asked).status).toBe(201);
  });

  it('does the work after the client has given up', async () => {
    emulator.running.faults.add({
      ...CREATE_SERVICE,
      action: { kind: 'work-after-client-left' },
    });
    const asked = postAndLeave();
    await until(faultsAreMet);
    expect(await serviceNames()).toEqual([]);
    asked.destroy();
    await until(async () => (await serviceNames()).includes('router'));
  });

  it('lets a delete lose the race against a deployment', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    const build = await createBuild(emulator, service);
    await emulator.control('POST', 'faults', {
      match: { method: 'DELETE', path: '/v1/Services/*/Builds/*' },
      action: {
        kind: 'lose-race',
        first: {
          method: 'POST',
          host: SERVERLESS,
          path: `/v1/Services/${service}/Environments/${environment}/Deployments`,
          form: { BuildSid: build },
        },
      },
    });
    expect(
      await emulator.delete(SERVERLESS, `/v1/Services/${service}/Builds/${build}`),
    ).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('active Deployment') as string },
    });
  });

  it('lets a deployment lose the race against a delete', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    const build = await createBuild(emulator, service);
    emulator.running.faults.add({
      match: { method: 'POST', path: '*/Deployments' },
      action: {
        kind: 'lose-race',
        first: {
          method: 'DELETE',
          host: SERVERLESS,
          path: `/v1/Services/${service}/Builds/${build}`,
        },
      },
    });
    expect((await deploy(emulator, service, environment, build)).status).toBe(404);
  });

  it('that makes no sense is refused with what to send instead', async () => {
    const reply = await emulator.control('POST', 'faults', { action: { kind: 'explode' } });
    expect(reply).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('"action.kind" is answer, time-out') as string },
    });
  });

  it.each([[{ n: { deep: 1 } }], [7], [['a']]])(
    'whose first request has the form %j is refused',
    async (form) => {
      const first = { method: 'POST', host: SERVERLESS, path: '/v1/Services', form };
      const reply = await emulator.control('POST', 'faults', {
        action: { kind: 'lose-race', first },
      });
      expect(reply.status).toBe(400);
    },
  );

  function postAndLeave(): ClientRequest {
    const { url, accountSid, authToken } = emulator.running;
    const asked = httpRequest(`${url}/v1/Services`, {
      method: 'POST',
      auth: `${accountSid}:${authToken}`,
      headers: { host: SERVERLESS, 'content-type': 'application/x-www-form-urlencoded' },
    });
    asked.on('error', () => undefined);
    asked.end(new URLSearchParams(NEW_SERVICE).toString());
    return asked;
  }
});

describe('A fault of a deployed domain', () => {
  async function domain(): Promise<string> {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    await deploy(emulator, service, environment, await createBuild(emulator, service));
    const path = `/v1/Services/${service}/Environments/${environment}`;
    return (await emulator.get(SERVERLESS, path)).body['domain_name'] as string;
  }

  it('is met like one of the API', async () => {
    const host = await domain();
    emulator.running.faults.add({
      match: { host: '*.twil.io' },
      action: { kind: 'answer', status: 503 },
    });
    emulator.running.faults.add({ match: { host: '*.twil.io' }, action: { kind: 'drop-answer' } });
    expect((await emulator.get(host, '/config.json')).status).toBe(503);
    await expect(emulator.get(host, '/config.json')).rejects.toThrow();
    expect((await emulator.get(host, '/config.json')).status).toBe(200);
    await until(async () =>
      Promise.resolve(emulator.running.requests.all().at(-1)?.status === 200),
    );
    const seen = emulator.running.requests.all().filter((each) => each.host === host);
    expect(seen.map(({ status, fault }) => [status, fault])).toEqual([
      [503, 'answer'],
      [0, 'drop-answer'],
      [200, undefined],
    ]);
  });
});

describe('Lists that lag', () => {
  it('show a write only after n reads, while a fetch shows it at once', async () => {
    await createService(emulator, 'before');
    await emulator.control('POST', 'lists', { lagReads: 2 });
    const sid = await createService(emulator, 'after');
    expect(await serviceNames()).toEqual(['before']);
    expect((await emulator.get(SERVERLESS, `/v1/Services/${sid}`)).status).toBe(200);
    expect(await serviceNames()).toEqual(['before']);
    expect(await serviceNames()).toEqual(['after', 'before']);
  });
});

describe('The control API', () => {
  it('sets, advances, stops and starts the clock', async () => {
    expect((await emulator.control('GET', 'clock')).body).toEqual({
      now: TEST_TIME.toISOString(),
      running: false,
    });
    const set = { set: '2027-01-01T00:00:00Z', advanceSeconds: 60 };
    expect((await emulator.control('POST', 'clock', set)).body).toMatchObject({
      now: '2027-01-01T00:01:00.000Z',
    });
    expect((await emulator.control('POST', 'clock', { running: true })).body).toMatchObject({
      running: true,
    });
  });

  it('says how long builds take and lets the next ones fail', async () => {
    const service = await createService(emulator);
    await emulator.control('POST', 'builds', { seconds: 7, failNext: 1 });
    const build = await createBuild(emulator, service);
    const path = `/v1/Services/${service}/Builds/${build}/Status`;
    expect((await emulator.get(SERVERLESS, path)).body['status']).toBe('building');
    await emulator.control('POST', 'clock', { advanceSeconds: 7 });
    expect((await emulator.get(SERVERLESS, path)).body['status']).toBe('failed');
  });

  it('shows the requests without the credentials they came with', async () => {
    await emulator.get(SERVERLESS, '/v1/Services?PageSize=20');
    const { body } = await emulator.control('GET', 'requests');
    expect(body['requests']).toMatchObject([
      {
        method: 'GET',
        host: SERVERLESS,
        path: '/v1/Services',
        operation: 'ListService',
        query: { PageSize: '20' },
        headers: { authorization: '***' },
        status: 200,
      },
    ]);
    expect(JSON.stringify(body)).not.toContain(emulator.running.authToken);
  });

  it('is closed to web pages from elsewhere', async () => {
    const { url } = emulator.running;
    const from = (origin: string) => send(url, 'GET', '/__emulator/clock', { origin });
    expect((await from('https://example.com')).status).toBe(501);
    expect((await from('http://127.0.0.1:3000')).status).toBe(200);
  });

  it('is not reachable under a foreign host name', async () => {
    const reply = await emulator.get('evil.example.com', '/__emulator/requests');
    expect(reply).toMatchObject({ status: 501, body: { emulator: 'foreign-host' } });
  });
});
