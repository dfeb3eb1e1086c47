/** Every door of the admin API for every right: admin, editor, viewer, switcher, without a right, without `access`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Access, RouteTable } from 'route-table';
import type { Answer } from './http';
import { startRouterWorld, type Parameters, type RouterWorld } from './router-world';

jest.setTimeout(120_000);

const ADA = 'ada_40example_2Ecom';
const BOB = 'bob_40example_2Ecom';
const SECRET = 'open-sesame-4711';
const tableWith = (access?: Access): RouteTable => ({
  routes: [
    {
      address: '+15550001111',
      type: 'dial-sip',
      destination: 'sip:desk@pbx.example.com',
      comment: 'Only for viewers',
      options: { username: 'u', password: SECRET },
    },
  ],
  default: { type: 'hangup', destination: '' },
  hours: [{ id: 'ny-81qd', name: 'New York', timeZone: 'America/New_York' }],
  callerLists: [
    { id: 'vip', name: 'VIP', entries: [{ id: 'e1', address: '+15559998888', comment: 'Known' }] },
  ],
  ...(access && { access }),
});

let world: RouterWorld;
let ada = '';
let bob = '';
let agent = '';
beforeAll(async () => {
  const flexUsers = [
    { role: 'admin', identity: 'admin_40example_2Ecom' },
    { role: 'supervisor', identity: ADA },
    { role: 'supervisor', identity: BOB },
    { role: 'agent', identity: 'agent_40example_2Ecom' },
  ] as const;
  world = await startRouterWorld({ flexUsers });
  const token = (identity: string) =>
    world.emulator.flexUsers.find((user) => user.identity === identity)?.token ?? '';
  [ada, bob, agent] = [token(ADA), token(BOB), token('agent_40example_2Ecom')];
});
afterAll(() => world.dispose());

const DOORS = readdirSync(join(__dirname, '../src/functions/admin')).map((file) =>
  file.replace(/\.ts$/, ''),
);
const NO_BUILD = `ZB${'0'.repeat(32)}`;
/** A request that every door takes for what it is; none changes anything. */
const request: Parameters = {
  buildSid: NO_BUILD,
  version: `ZN${'0'.repeat(32)}`,
  changes: [],
  to: 'nothing',
  hours: 'nothing',
  state: 'end',
};
const isIn = ({ status, body }: Answer) =>
  ![401, 403].includes(status) && body['code'] !== 'bad-request';

/** Asked again while a container starts. */
async function askAs(token: string, name: string, parameters: Parameters): Promise<Answer> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await world.ask(name, parameters, { token });
    if (![202, 503].includes(answer.status)) return answer;
  }
  throw new Error(`admin/${name} never gave an answer.`);
}

type Outcome = 'in' | 'not-admin' | 'not-allowed';
const ALL_SHUT: Outcome = 'not-admin';
/** What a supervisor meets by what `access` gives supervisors. */
const MATRIX: Readonly<
  Record<string, readonly [view: Outcome, onlySwitch: Outcome, edit: Outcome]>
> = {
  list: ['in', 'not-allowed', 'in'],
  history: ['in', 'not-allowed', 'in'],
  hours: ['not-allowed', 'in', 'in'],
  switch: ['not-allowed', 'in', 'in'],
  update: ['not-allowed', 'not-allowed', 'in'],
  'update-status': ['not-allowed', 'not-allowed', 'in'],
  publish: ['not-allowed', 'not-allowed', 'in'],
  destinations: ['not-allowed', 'not-allowed', 'in'],
  discard: ['not-admin', 'not-admin', 'not-admin'],
  restore: ['not-admin', 'not-admin', 'not-admin'],
};

test('the matrix has every door', () => {
  expect(Object.keys(MATRIX).sort()).toEqual([...DOORS].sort());
});

describe.each<[string, Access | undefined, 0 | 1 | 2 | undefined]>([
  ['no access in the table', undefined, undefined],
  ['an access that gives nobody a right', { view: [], edit: [] }, undefined],
  ['an access that gives agents all', { edit: ['agent'] }, undefined],
  ['an access in other letters', { edit: ['Supervisor'] }, undefined],
  ['the right to view', { view: ['supervisor'] }, 0],
  ['the right to switch', { switch: ['supervisor'] }, 1],
  ['the right to edit', { edit: ['supervisor'] }, 2],
])('with %s', (_what, access, column) => {
  beforeAll(() => world.deployFromCommandLine(tableWith(access)));

  test.each(DOORS)('a supervisor at admin/%s', async (name) => {
    const expected = column === undefined ? ALL_SHUT : MATRIX[name]?.[column];
    const answer = await askAs(ada, name, request);
    expect(isIn(answer) ? 'in' : answer.body['code']).toBe(expected);
    if (expected !== 'in') {
      expect(answer.status).toBe(403);
      expect(String(answer.body['message'])).toMatch(/^.{20,}\.$/);
    }
    expect(answer.text).not.toContain(SECRET);
  });

  test('an admin, and whoever signs, enters everywhere', async () => {
    for (const name of DOORS) {
      expect([name, isIn(await askAs(world.emulator.flexTokens.admin, name, request))]).toEqual([
        name,
        true,
      ]);
    }
  });

  test('who has no right is told nothing else than without any access', async () => {
    if (access?.edit?.includes('agent') === true) return;
    for (const name of DOORS) {
      const answer = await askAs(agent, name, request);
      expect(answer.body).toEqual({
        success: false,
        code: 'not-admin',
        message: 'Only Flex users with the role admin may see and publish routes.',
      });
    }
  });
});

describe('who may only switch', () => {
  beforeAll(() => world.deployFromCommandLine(tableWith({ switch: ['supervisor'] })));

  test('gets hours and switches, and nothing else of the table', async () => {
    const until = new Date(world.emulator.clock.now().getTime() + 3_600_000).toISOString();
    const closing = { hours: 'ny-81qd', state: 'closed', reason: 'Water', id: 'switch-for-hours' };
    const end = until.replace(/\.\d+/, '');
    const done = await askAs(ada, 'switch', { ...closing, until: end });
    expect(done.body).toMatchObject({ success: true, state: 'live' });
    const { body, text } = await askAs(ada, 'hours', {});
    expect(body).toEqual({
      hours: [
        {
          id: 'ny-81qd',
          name: 'New York',
          timeZone: 'America/New_York',
          state: 'switched',
          switch: {
            state: 'closed',
            at: expect.stringMatching(/-05:00$/) as string,
            until: end,
            reason: 'Water',
            by: ADA,
          },
        },
      ],
    });
    for (const hidden of ['+1555', 'vip', 'VIP', 'desk', SECRET, '__secret', 'access']) {
      expect(text).not.toContain(hidden);
    }
  });

  test('cannot find out what the table holds by changes that would fit', async () => {
    const { version } = (await world.insist('list')).body;
    const guess = { kind: 'removed', key: '["","exact","+15550001111"]', route: {} };
    const right = await askAs(ada, 'update', { version, changes: [guess] });
    const wrong = await askAs(ada, 'update', { version: NO_BUILD, changes: [] });
    expect(right.body).toEqual(wrong.body);
    expect(right.body).toMatchObject({ code: 'not-allowed' });
  });
});

describe('who may edit', () => {
  beforeEach(() => world.deployFromCommandLine(tableWith({ edit: ['supervisor'] })));

  const listed = async (token: string) =>
    (await askAs(token, 'list', {})).body as unknown as {
      data: RouteTable;
      version: string;
      rights: string[];
    };
  const say = (text: string) => ({ type: 'say', destination: text }) as const;

  test('publishes, under the own name', async () => {
    const { data, version, rights } = await listed(ada);
    expect(rights.sort()).toEqual(['edit', 'switch', 'view']);
    const started = await askAs(ada, 'update', {
      ...{ data: { ...data, default: say('New.') }, version },
    });
    const { buildSid } = started.body;
    expect(await askAs(ada, 'publish', { buildSid })).toMatchObject({
      body: { success: true, state: 'live' },
    });
    const history = await askAs(ada, 'history', {});
    const [newest] = history.body['entries'] as readonly object[];
    expect(newest).toMatchObject({ kind: 'publish', author: ADA });
    expect((await listed(ada)).data).toEqual({ ...data, default: say('New.') });
    // The answer was lost: asked for again, also after others.
    expect((await askAs(ada, 'publish', { buildSid })).status).toBe(200);
    await world.publish({ ...data, default: say('Newer.') });
    await world.publish({ ...data, default: say('Newest.') });
    expect((await askAs(ada, 'publish', { buildSid })).status).toBe(200);
    expect((await askAs(bob, 'publish', { buildSid })).status).not.toBe(200);
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
    const { data, version } = await listed(ada);
    const refused = await askAs(ada, 'update', { ...what(data), version });
    expect([refused.status, refused.body['code']]).toEqual([403, 'not-admin']);
    expect(String(refused.body['message'])).toContain('access');
    expect((await listed(world.emulator.flexTokens.admin)).data).toEqual(data);
    // The same from an admin is published.
    const meant = await world.ask('update', { ...what(data), version });
    expect(meant.status).toBe(200);
    const { buildSid } = meant.body;
    const adopted = await askAs(ada, 'publish', { buildSid });
    expect([adopted.status, adopted.body['code']]).toEqual([403, 'not-admin']);
    expect((await world.insist('discard', { buildSid })).status).toBe(200);
  });

  test('cannot adopt what an admin, or another editor, has made, nor discard or overwrite it', async () => {
    const { data, version } = await listed(ada);
    const made = await askAs(ada, 'update', { data: { ...data, default: say('A') }, version });
    const { buildSid } = made.body;
    for (const [name, parameters] of [
      ['publish', { buildSid }],
      ['discard', { buildSid }],
      ['update', { data, version, overwrite: buildSid, id: 'bob-overwrites' }],
    ] as const) {
      const refused = await askAs(bob, name, parameters);
      expect([name, refused.status, refused.body['code']]).toEqual([name, 403, 'not-admin']);
    }
    expect((await askAs(ada, 'publish', { buildSid })).status).toBe(200);
  });

  test('loses the right with the table that takes it away, also for what was begun before', async () => {
    const { data, version } = await listed(ada);
    const begun = await askAs(ada, 'update', { data: { ...data, default: say('A') }, version });
    await world.deployFromCommandLine(tableWith({ view: ['supervisor'] }));
    const { buildSid } = begun.body;
    const refused = await askAs(ada, 'publish', { buildSid });
    expect([refused.status, refused.body['code']]).toEqual([403, 'not-allowed']);
    const again = await askAs(ada, 'update', { data, version });
    expect(again.body['code']).toBe('not-allowed');
  });

  test('is believed by no container of a table before', async () => {
    world.emulator.staleContainers.keepNext({ requests: 8, seconds: 60 });
    await world.deployFromCommandLine(tableWith());
    for (const name of ['publish', 'update-status', 'destinations', 'list']) {
      const answer = await askAs(ada, name, request);
      expect([name, answer.body['code']]).toEqual([name, 'not-admin']);
    }
  });

  test('asks with the secrets of others as markers only, and cannot lead them elsewhere', async () => {
    const { data, version } = await listed(ada);
    expect(JSON.stringify(data)).not.toContain(SECRET);
    const [route] = data.routes;
    const moved = { ...route, destination: 'sip:desk@elsewhere.example.com' };
    const refused = await askAs(ada, 'update', { data: { ...data, routes: [moved] }, version });
    expect(refused.body).toMatchObject({ code: 'invalid-table' });
  });
});

test('rights that are not lists of names in a table from the command line let nobody in', async () => {
  for (const access of [
    'supervisor',
    { edit: 'supervisor' },
    { edit: { 0: 'supervisor' } },
    [['supervisor']],
  ]) {
    await world.deployFromCommandLine(tableWith(access as Access));
    expect((await askAs(ada, 'list', {})).body['code']).toBe('not-admin');
    expect(isIn(await askAs(world.emulator.flexTokens.admin, 'list', {}))).toBe(true);
  }
});
