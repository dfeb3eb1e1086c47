/** Who may edit by `access`: publishes under the own name, and takes nothing that is not theirs. */
import type { RouteTable } from 'route-table';
import type { Parameters } from './router-world';
import {
  ADA,
  request,
  SECRET,
  startRightsWorld,
  tableWith,
  type RightsWorld,
} from './rights-world';

jest.setTimeout(120_000);

let world: RightsWorld;
beforeAll(async () => {
  world = await startRightsWorld();
});
afterAll(() => world.dispose());

describe('who may edit', () => {
  beforeEach(() => world.deployFromCommandLine(tableWith({ edit: ['supervisor'] })));

  const listed = async (token: string) =>
    (await world.askAs(token, 'list', {})).body as unknown as {
      data: RouteTable;
      version: string;
      rights: string[];
    };
  const say = (text: string) => ({ type: 'say', destination: text }) as const;

  test('publishes, under the own name', async () => {
    const { data, version, rights } = await listed(world.ada);
    expect(rights.sort()).toEqual(['edit', 'switch', 'view']);
    const started = await world.askAs(world.ada, 'update', {
      ...{ data: { ...data, default: say('New.') }, version },
    });
    const { buildSid } = started.body;
    expect(await world.askAs(world.ada, 'publish', { buildSid })).toMatchObject({
      body: { success: true, state: 'live' },
    });
    const history = await world.askAs(world.ada, 'history', {});
    const [newest] = history.body['entries'] as readonly object[];
    expect(newest).toMatchObject({ kind: 'publish', author: ADA });
    expect((await listed(world.ada)).data).toEqual({ ...data, default: say('New.') });
    // The answer was lost: asked for again, also after others.
    expect((await world.askAs(world.ada, 'publish', { buildSid })).status).toBe(200);
    await world.publish({ ...data, default: say('Newer.') });
    await world.publish({ ...data, default: say('Newest.') });
    expect((await world.askAs(world.ada, 'publish', { buildSid })).status).toBe(200);
    expect((await world.askAs(world.bob, 'publish', { buildSid })).status).not.toBe(200);
  });

  test.each<[string, (data: RouteTable) => Parameters]>([
    ['in a whole table', (data) => ({ data: { ...data, access: { edit: ['agent'] } } })],
    [
      'by leaving them out',
      ({ routes, default: last, hours }) => ({ data: { routes, default: last, hours } }),
    ],
    ['as empty rights', (data) => ({ data: { ...data, access: {} } })],
    [
      'beside a route',
      (data) => ({
        data: { ...data, default: say('x'), access: { edit: ['supervisor', 'agent'] } },
      }),
    ],
    [
      'as a change of rights',
      () => ({
        changes: [
          {
            kind: 'access-changed',
            fields: [{ path: ['access', 'edit'], before: ['supervisor'], after: ['agent'] }],
          },
        ],
      }),
    ],
    [
      'as a change of settings',
      () => ({
        changes: [
          {
            kind: 'settings-changed',
            fields: [{ path: ['access', 'view'], after: ['agent'] }],
          },
        ],
      }),
    ],
  ])('cannot change rights %s', async (_how, what) => {
    const { data, version } = await listed(world.ada);
    const refused = await world.askAs(world.ada, 'update', { ...what(data), version });
    expect([refused.status, refused.body['code']]).toEqual([403, 'not-admin']);
    expect(String(refused.body['message'])).toContain('access');
    expect((await listed(world.emulator.flexTokens.admin)).data).toEqual(data);
    // The same from an admin is published.
    const meant = await world.ask('update', { ...what(data), version });
    expect(meant.status).toBe(200);
    const { buildSid } = meant.body;
    const adopted = await world.askAs(world.ada, 'publish', { buildSid });
    expect([adopted.status, adopted.body['code']]).toEqual([403, 'not-admin']);
    expect((await world.insist('discard', { buildSid })).status).toBe(200);
  });

  test('cannot adopt what an admin, or another editor, has made, nor discard or overwrite it', async () => {
    const { data, version } = await listed(world.ada);
    const made = await world.askAs(world.ada, 'update', {
      data: { ...data, default: say('A') },
      version,
    });
    const { buildSid } = made.body;
    for (const [name, parameters] of [
      ['publish', { buildSid }],
      ['discard', { buildSid }],
      ['update', { data, version, overwrite: buildSid, id: 'bob-overwrites' }],
    ] as const) {
      const refused = await world.askAs(world.bob, name, parameters);
      expect([name, refused.status, refused.body['code']]).toEqual([name, 403, 'not-admin']);
    }
    expect((await world.askAs(world.ada, 'publish', { buildSid })).status).toBe(200);
  });

  test('loses the right with the table that takes it away, also for what was begun before', async () => {
    const { data, version } = await listed(world.ada);
    const begun = await world.askAs(world.ada, 'update', {
      data: { ...data, default: say('A') },
      version,
    });
    await world.deployFromCommandLine(tableWith({ view: ['supervisor'] }));
    const { buildSid } = begun.body;
    const refused = await world.askAs(world.ada, 'publish', { buildSid });
    expect([refused.status, refused.body['code']]).toEqual([403, 'not-allowed']);
    const again = await world.askAs(world.ada, 'update', { data, version });
    expect(again.body['code']).toBe('not-allowed');
  });

  test('is believed by no container of a table before', async () => {
    world.emulator.staleContainers.keepNext({ requests: 8, seconds: 60 });
    await world.deployFromCommandLine(tableWith());
    for (const name of ['publish', 'update-status', 'destinations', 'list']) {
      const answer = await world.askAs(world.ada, name, request);
      expect([name, answer.body['code']]).toEqual([name, 'not-admin']);
    }
  });

  test('asks with the secrets of others as markers only, and cannot lead them elsewhere', async () => {
    const { data, version } = await listed(world.ada);
    expect(JSON.stringify(data)).not.toContain(SECRET);
    const [route] = data.routes;
    const moved = { ...route, destination: 'sip:desk@elsewhere.example.com' };
    const refused = await world.askAs(world.ada, 'update', {
      data: { ...data, routes: [moved] },
      version,
    });
    expect(refused.body).toMatchObject({ code: 'invalid-table' });
  });
});
