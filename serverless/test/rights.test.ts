/** Every door of the admin API for every right: admin, editor, viewer, switcher, without a right, without `access`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Access } from 'route-table';
import {
  ADA,
  isIn,
  NO_BUILD,
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

const DOORS = readdirSync(join(__dirname, '../src/functions/admin')).map((file) =>
  file.replace(/\.ts$/, ''),
);
type Outcome = 'in' | 'not-admin' | 'not-allowed';
const ALL_SHUT: Outcome = 'not-admin';
/** What a supervisor meets by what `access` gives supervisors. */
const MATRIX: Readonly<
  Record<string, readonly [view: Outcome, onlySwitch: Outcome, edit: Outcome]>
> = {
  list: ['in', 'not-allowed', 'in'],
  history: ['in', 'not-allowed', 'in'],
  part: ['in', 'not-allowed', 'in'],
  route: ['in', 'not-allowed', 'in'],
  hours: ['not-allowed', 'in', 'in'],
  switch: ['not-allowed', 'in', 'in'],
  usage: ['in', 'not-allowed', 'in'],
  calls: ['in', 'not-allowed', 'in'],
  update: ['not-allowed', 'not-allowed', 'in'],
  'update-status': ['not-allowed', 'not-allowed', 'in'],
  publish: ['not-allowed', 'not-allowed', 'in'],
  destinations: ['not-allowed', 'not-allowed', 'in'],
  stage: ['not-admin', 'not-admin', 'not-admin'],
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
    const answer = await world.askAs(world.ada, name, request);
    expect(isIn(answer) ? 'in' : answer.body['code']).toBe(expected);
    if (expected !== 'in') {
      expect(answer.status).toBe(403);
      expect(String(answer.body['message'])).toMatch(/^.{20,}\.$/);
    }
    expect(answer.text).not.toContain(SECRET);
  });

  test('an admin, and whoever signs, enters everywhere', async () => {
    for (const name of DOORS) {
      expect([
        name,
        isIn(await world.askAs(world.emulator.flexTokens.admin, name, request)),
      ]).toEqual([name, true]);
    }
  });

  test('who has no right is told nothing else than without any access', async () => {
    if (access?.edit?.includes('agent') === true) return;
    for (const name of DOORS) {
      const answer = await world.askAs(world.agent, name, request);
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
    const done = await world.askAs(world.ada, 'switch', { ...closing, until: end });
    expect(done.body).toMatchObject({ success: true, state: 'live' });
    const { body, text } = await world.askAs(world.ada, 'hours', {});
    expect(body).toEqual({
      now: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
      hours: [
        {
          id: 'ny-81qd',
          name: 'New York',
          timeZone: 'America/New_York',
          state: 'switched',
          until: new Date(end).toISOString(),
          routes: 1,
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
    const right = await world.askAs(world.ada, 'update', { version, changes: [guess] });
    const wrong = await world.askAs(world.ada, 'update', { version: NO_BUILD, changes: [] });
    expect(right.body).toEqual(wrong.body);
    expect(right.body).toMatchObject({ code: 'not-allowed' });
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
    expect((await world.askAs(world.ada, 'list', {})).body['code']).toBe('not-admin');
    expect(isIn(await world.askAs(world.emulator.flexTokens.admin, 'list', {}))).toBe(true);
  }
});
