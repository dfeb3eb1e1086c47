/** Journey: hours are listed, closed and opened again from the command line; an older service is told from this one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteTable } from 'route-table';
import { createInstallerWorld, FIRST_TABLE, type InstallerWorld } from './installer-world';
import { readRelease } from './kept-release';

let world: InstallerWorld;
const HOURS: RouteTable['hours'] = [
  { id: 'ny-81qd', name: 'New York', timeZone: 'America/New_York' },
  { id: 'hq', name: 'Head office', timeZone: 'Europe/Berlin', week: { mon: ['08:00-17:00'] } },
];

beforeAll(async () => {
  world = await createInstallerWorld();
  world.writeLocalTable({ ...FIRST_TABLE, hours: HOURS });
  expect(await world.run('deploy', ['--yes', '--no-flex', '--no-sip'])).toMatchObject({
    exitCode: 0,
  });
});
afterAll(() => world.dispose());

const switches = async () =>
  ((await world.liveTable()).hours ?? []).map((each) => each.switch?.state);

test('without arguments it lists the hours, and changes nothing', async () => {
  world.writes();
  const ran = await world.run('switch');
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out.split('\n')[0]).toMatch(/^ID +NAME +NOW +SWITCH$/);
  expect(ran.out).toMatch(/^ny-81qd +New York +closed$/m);
  expect(ran.out).toMatch(/^hq +Head office +(open|closed)$/m);
  expect(world.writes()).toEqual([]);
});

test('it closes until a time of day in the zone of the hours, and prints the instant', async () => {
  const ran = await world.run('switch', [
    ...['ny-81qd', 'closed', '--until', '18:00', '--reason', 'Water in the server room'],
  ]);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  const [, until] =
    /New York \(ny-81qd\) is closed until (\S+T18:00:00-0[45]:00)\./.exec(ran.out) ?? [];
  expect(until).toBeDefined();
  expect((await world.liveTable()).hours).toMatchObject([
    {
      switch: { state: 'closed', until, reason: 'Water in the server room', by: 'command line' },
    },
    {},
  ]);
  expect((await world.run('switch')).out).toMatch(
    /^ny-81qd +New York +switched +closed until \S+ by command line: Water in the server room$/m,
  );
});

test('it opens again, by either word, and says if there is nothing to end', async () => {
  expect(await world.run('switch', ['ny-81qd', 'open-again'])).toMatchObject({ exitCode: 0 });
  expect((await world.run('switch')).out).toMatch(/^ny-81qd +New York +closed$/m);
  const again = await world.run('switch', ['ny-81qd', 'end']);
  expect(again.exitCode).toBe(1);
  expect(again.err).toContain('New York is not switched: there is nothing to end.');
});

test.each<[string, string[], string]>([
  [
    'hours that are not there',
    ['paris', 'closed', '--until', '18:00'],
    'no hours with the id paris',
  ],
  ['no state', ['hq'], 'open, closed, or open-again'],
  ['another state', ['hq', 'holiday', '--until', '18:00'], 'open, closed, or open-again'],
  ['no end', ['hq', 'closed'], 'add --until'],
  ['a date without offset', ['hq', 'open', '--until', '2026-11-30T08:00'], 'with its offset'],
  ['an end to an end', ['hq', 'open-again', '--until', '18:00'], 'neither --until'],
])('%s is called wrongly: nothing is sent', async (_what, args, words) => {
  const before = await switches();
  const ran = await world.run('switch', args);
  expect(ran.exitCode).toBe(2);
  expect(ran.err).toContain(words);
  expect(await switches()).toEqual(before);
});

test('an open publish is waited for, withdrawn, and its publisher told', async () => {
  const { body } = await world.admin('list');
  const data = { ...(body['data'] as RouteTable), default: { type: 'hangup', destination: '' } };
  const opened = await world.admin('update', { data, version: body['version'] });
  const running = world.run('switch', ['hq', 'open', '--until', '23:59']);
  const isWaiting = () =>
    world.emulator.requests.all().some(({ path }) => path.endsWith('/admin/switch'));
  while (!isWaiting()) await new Promise((resolve) => setTimeout(resolve, 50));
  await world.emulator.clock.advance(20_000);
  const ran = await running;
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('admin_40example_2Ecom is publishing');
  expect(await switches()).toEqual([expect.anything(), 'open']);
  const told = await world.admin('publish', { buildSid: opened.body['buildSid'] });
  expect(told.status).toBe(409);
});

test('a service that does not say that it knows plans or rights gets none', async () => {
  const file = join(world.serviceFolder, 'dist/functions/admin/list.js');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/tableKeys:/, 'unsaid:'));
  expect(await world.run('deploy', ['--yes', '--no-flex', '--no-sip'])).toMatchObject({
    exitCode: 0,
  });
  expect(await world.run('pull', ['--yes'])).toMatchObject({ exitCode: 0 });
  const before = await world.liveTable();
  world.writeLocalTable({ ...world.readLocalTable(), access: { view: ['supervisor'] } });
  const pushed = await world.run('push', ['--yes']);
  expect(pushed.exitCode).toBe(1);
  expect(pushed.err).toContain('does not know access: run "npm run deploy" first');
  expect(await world.liveTable()).toEqual(before);
});

test('what a service of the release before cannot run does not reach it by push or switch', async () => {
  const older = await createInstallerWorld();
  try {
    readRelease('0.1.0').writeFunctions(join(older.serviceFolder, 'dist/functions'));
    expect(await older.run('deploy', ['--yes', '--no-flex', '--no-sip'])).toMatchObject({
      exitCode: 0,
    });
    const before = await older.liveTable();
    for (const more of [{ hours: HOURS }, { plans: [] }, { access: { view: ['supervisor'] } }]) {
      older.writeLocalTable({ ...FIRST_TABLE, ...more });
      const pushed = await older.run('push', ['--yes', '--replace']);
      expect(pushed.exitCode).toBe(1);
      expect(pushed.err).toContain('run "npm run deploy" first');
    }
    const switched = await older.run('switch', ['hq', 'open', '--until', '18:00']);
    expect(switched.exitCode).toBe(1);
    expect(switched.err).toContain('run "npm run deploy" first');
    expect(await older.liveTable()).toEqual(before);
  } finally {
    await older.dispose();
  }
});
