/** A signed request that somebody has seen and sends again, within its minutes: it does nothing a second time. */
import type { RouteTable } from 'route-table';
import type { Answer } from './http';
import { startRouterWorld, type RouterWorld } from './router-world';
import { signedHeaders } from './signed';

jest.setTimeout(60_000);

const tableOf = (text: string): RouteTable => ({
  routes: [{ address: 'start', type: 'say', destination: text }],
  default: { type: 'hangup', destination: '' },
});

let world: RouterWorld;
beforeEach(async () => {
  world = await startRouterWorld();
  await world.deployFromCommandLine(tableOf('first'));
});
afterEach(() => world.dispose());

/** Signs once; each call sends the very same request. */
function captured(name: string, parameters: Readonly<Record<string, string>>) {
  const headers = signedHeaders(world, name, parameters);
  const send = () => world.ask(name, parameters, { token: null, form: true, headers });
  return async (): Promise<Answer> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await send();
      if (![202, 503, 504].includes(answer.status)) return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`admin/${name} never gave an answer.`);
  };
}

/** Everything that a request can change. */
async function traces(): Promise<readonly unknown[]> {
  const builds = await world.api('GET', `/${world.serviceSid}/Builds`);
  const path = `/${world.serviceSid}/Environments/${world.environmentSid}/Deployments`;
  const deployments = await world.api('GET', path);
  const { data, version, inFlight } = (await world.insist('list')).body;
  const sids = (rows: unknown) => (rows as readonly { sid: string }[]).map(({ sid }) => sid);
  return [
    sids(builds.body['builds']),
    sids(deployments.body['deployments']),
    data,
    version,
    (inFlight as readonly { buildSid: string }[]).map(({ buildSid }) => buildSid),
  ];
}

async function update(text: string, more: Readonly<Record<string, string>> = {}) {
  const version = String((await world.insist('list')).body['version']);
  return captured('update', { data: JSON.stringify(tableOf(text)), version, ...more });
}

test.each([
  ['its own id', { id: 'chosen-by-the-script' }],
  ['no id', {}],
])('an update with %s makes one build', async (_what, more) => {
  const send = await update('second', more);
  const first = await send();
  expect(first.status).toBe(200);
  const before = await traces();
  expect((await send()).body).toMatchObject({ success: true, buildSid: first.body['buildSid'] });
  expect(await traces()).toEqual(before);
});

test('an update that is replayed after its publish, and after the next one, changes nothing', async () => {
  const send = await update('second');
  const { buildSid } = (await send()).body;
  const publish = captured('publish', { buildSid: String(buildSid) });
  expect((await publish()).body).toMatchObject({ state: 'live' });
  for (const text of ['', 'third']) {
    if (text !== '') await world.publish(tableOf(text));
    const before = await traces();
    await send();
    await publish();
    expect(await traces()).toEqual(before);
  }
});

test('a discarded publish stays discarded', async () => {
  const send = await update('second');
  const { buildSid } = (await send()).body;
  const discard = captured('discard', { buildSid: String(buildSid) });
  expect((await discard()).status).toBe(200);
  const publish = captured('publish', { buildSid: String(buildSid) });
  const before = await traces();
  await discard();
  expect((await publish()).status).toBe(409);
  expect(await traces()).toEqual(before);
});

test('a restore makes one build', async () => {
  const { id } = await world.publish(tableOf('second'));
  await world.publish(tableOf('third'));
  const version = String((await world.insist('list')).body['version']);
  const send = captured('restore', { to: id, version });
  expect((await send()).status).toBe(200);
  const before = await traces();
  expect((await send()).status).toBe(200);
  expect(await traces()).toEqual(before);
});

test.each(['list', 'history', 'destinations'])('%s only reads', async (name) => {
  const send = captured(name, {});
  const before = await traces();
  expect((await send()).status).toBe(200);
  expect((await send()).status).toBe(200);
  expect(await traces()).toEqual(before);
});
