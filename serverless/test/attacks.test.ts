/** Attacks on the admin API, each with its refusal. */
import type { RouteTable } from 'route-table';
import { startRouterWorld, type Parameters, type RouterWorld } from './router-world';
import { signedHeaders } from './signed';

jest.setTimeout(60_000);

const table: RouteTable = {
  routes: [{ address: 'start', type: 'say', destination: 'Hello.' }],
  default: { type: 'hangup', destination: '' },
};
const FLEX = 'https://flex.twilio.com';

let world: RouterWorld;
beforeAll(async () => {
  world = await startRouterWorld();
  await world.deployFromCommandLine(table);
});
afterAll(() => world.dispose());
beforeEach(() => world.emulator.requests.clear());

describe('An admin who sends what he must not', () => {
  const VERSION = `ZN${'0'.repeat(32)}`;
  let deep = '1';
  for (let level = 0; level < 20_000; level += 1) deep = `[${deep}]`;

  const BAD: readonly (readonly [string, string, Parameters, number, string])[] = [
    ['a build that is a path', 'publish', { buildSid: '../../Environments' }, 400, 'bad-parameter'],
    ['a build that is an object', 'discard', { buildSid: { $ne: '' } }, 400, 'bad-parameter'],
    [
      'a build of somebody else',
      'publish',
      { buildSid: `ZB${'0'.repeat(32)}` },
      409,
      'unknown-build',
    ],
    ['no version', 'update', { data: table }, 400, 'bad-parameter'],
    ['a stale version', 'update', { data: table, version: VERSION }, 409, 'stale-version'],
    [
      'an id that is a path',
      'update',
      { data: table, version: VERSION, id: '../../../x' },
      400,
      'bad-parameter',
    ],
    [
      'a note of a megabyte',
      'update',
      { data: table, version: VERSION, note: 'x'.repeat(1e6) },
      400,
      'bad-parameter',
    ],
    [
      'data and changes',
      'update',
      { data: table, changes: [], version: VERSION },
      400,
      'bad-parameter',
    ],
    ['data that is not JSON', 'update', { data: '{', version: VERSION }, 400, 'bad-parameter'],
    ['data nested 20,000 deep', 'update', { data: deep, version: VERSION }, 400, 'bad-parameter'],
    ['nothing', 'restore', {}, 400, 'bad-parameter'],
  ];
  test.each(BAD)('%s to %s is refused', async (_what, name, parameters, status, code) => {
    expect(await world.ask(name, parameters)).toMatchObject({ status, body: { code } });
  });

  const LIVE_BAD: readonly (readonly [string, Parameters])[] = [
    ['data that is a text', { data: '"x"' }],
    [
      'changes that are not changes',
      { changes: [{ kind: 'changed', key: 'x', fields: [{ path: [] }] }] },
    ],
    ['changes that fit nothing', { changes: [{ kind: 'removed', key: 'x', route: {} }] }],
    [
      'a change of a prototype',
      {
        changes: [
          { kind: 'settings-changed', fields: [{ path: ['__proto__', 'polluted'], after: 1 }] },
          { kind: 'added', key: '__proto__', route: { address: '__proto__' } },
        ],
      },
    ],
    ['a table with a bad route', { data: { ...table, routes: [{ address: 1 }] } }],
  ];
  test.each(LIVE_BAD)('%s is refused with issues', async (_what, parameters) => {
    const { version } = (await world.insist('list')).body;
    const answer = await world.ask('update', { ...parameters, version });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-table' } });
    expect(answer.body['issues']).not.toEqual([]);
  });

  test('a build from the command line is neither published nor discarded', async () => {
    const buildSid = await world.liveBuildSid();
    expect((await world.insist('discard', { buildSid })).body).toMatchObject({
      code: 'already-live',
    });
    expect((await world.insist('publish', { buildSid })).status).toBe(409);
    expect(await world.liveBuildSid()).toBe(buildSid);
  });
});

describe('Who may', () => {
  test('Flex is answered with its own origin', async () => {
    const answer = await world.ask('list', {}, { headers: { origin: FLEX } });
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-origin': FLEX, vary: 'Origin' },
    });
  });

  test('an origin that the operator has configured is answered too', async () => {
    const path = `/${world.serviceSid}/Environments/${world.environmentSid}/Variables`;
    const origin = 'http://localhost:3000';
    await world.api('POST', path, { Key: 'ADMIN_ORIGINS', Value: `https://x.example, ${origin}` });
    await world.deployFromCommandLine(table);
    const answer = await world.ask('list', {}, { headers: { origin } });
    expect(answer.headers['access-control-allow-origin']).toBe(origin);
  });

  test('a script signs with a key derived from the auth token', async () => {
    const { version } = (await world.insist('list')).body;
    const parameters = { data: JSON.stringify(table), version: String(version), note: 'by hand' };
    const headers = signedHeaders(world, 'update', parameters);
    const options = { token: null, form: true, headers };
    expect((await world.ask('update', parameters, options)).status).toBe(200);
    const [inFlight] = (await world.insist('list')).body['inFlight'] as readonly object[];
    expect(inFlight).toMatchObject({ author: 'command line' });
  });

  test('no answer and no log holds a token or the auth token', async () => {
    await world.ask('list', {}, { token: 'a-token-that-is-secret' });
    const path = `/${world.serviceSid}/Environments/${world.environmentSid}/Logs`;
    const logs = await world.api('GET', path);
    expect(logs.text).toContain('bad-token');
    expect(logs.text).not.toContain('a-token-that-is-secret');
    expect(logs.text).not.toContain(world.emulator.authToken);
  });
});
