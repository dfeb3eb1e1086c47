/** Journey: a table too large for one asset is pushed, answered from, edited in Flex, merged and pulled. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffTables, type Route, type RouteTable } from 'route-table';
import { createInstallerWorld, FIRST_TABLE, SECRET, type InstallerWorld } from './installer-world';

let world: InstallerWorld;

/** As long as a comment may be: so a table of few rows is too large. */
const COMMENT = 'x'.repeat(9_990);
const COUNT = 1_300;
const numberAt = (at: number) => `+1555${String(at * 7_691).padStart(7, '0')}`;
const rowAt = (at: number): Route => ({
  ...{ address: numberAt(at), type: 'say', destination: `row ${at}` },
  comment: `${at} ${COMMENT}`,
});
const PHONE: Route = {
  address: 'phone',
  type: 'dial-sip',
  destination: 'sip:phone@pbx.example.com',
  options: { username: 'alice', password: SECRET },
};
const HOURS = [
  { id: 'ny', name: 'New York', timeZone: 'America/New_York', days: [] },
] as unknown as NonNullable<RouteTable['hours']>;
const LARGE: RouteTable = {
  numbering: { defaultCountry: 'US' },
  hours: HOURS,
  routes: [
    ...Array.from({ length: COUNT }, (_, at) => rowAt(at)),
    PHONE,
    { address: '+4', match: 'prefix', type: 'say', destination: 'abroad' },
  ],
  default: { type: 'say', destination: 'No such number.' },
};

const fileOf = (name: string) => join(world.serviceFolder, name);
const tableText = () => readFileSync(fileOf('assets/config.private.json'), 'utf8');
const push = (...args: readonly string[]) => world.run('push', ['--yes', ...args]);
const answerTo = (user: string) =>
  world.webhook('/inbound-sip-router', {
    To: `sip:${user}@acme.sip.twilio.com`,
    From: 'sip:x@y.example',
    CallSid: 'CA00000000000000000000000000000000',
  });

function edit(change: (route: Route) => readonly Route[]): void {
  const table = world.readLocalTable();
  world.writeLocalTable({ ...table, routes: table.routes.flatMap(change) });
}

/** How many files were uploaded since the last look. */
function uploadedAssets(): number {
  return world.writes().filter((line) => /POST .*\/Assets\/ZH\w+\/Versions/.test(line)).length;
}

/** As the editor in Flex publishes: changes, which are all that it sends of a sharded table. */
async function publishChanges(before: readonly Route[], after: readonly Route[]) {
  const table = (routes: readonly Route[]) => ({ ...LARGE, routes });
  const { body } = await world.admin('list');
  const changes = diffTables(table(before), table(after));
  const updated = await world.admin('update', { changes, version: body['version'] });
  if (updated.status !== 200) return updated;
  return world.admin('publish', { buildSid: updated.body['buildSid'] });
}

beforeAll(async () => {
  world = await createInstallerWorld();
  const ran = await world.run('deploy', ['--yes', '--no-flex', '--no-sip']);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
});
afterAll(() => world.dispose());

test('one push publishes it, and calls are answered by all of its rows', async () => {
  world.writeLocalTable(LARGE);
  const pushed = await push('--replace');
  expect(pushed.out + pushed.err).toContain('Published: version ZN');
  expect(pushed.out).toContain('and 304 more changes');
  expect(await answerTo(numberAt(5))).toContain('row 5<');
  expect(await answerTo(numberAt(5).slice(2))).toContain('row 5<');
  expect(await answerTo('+4930123456')).toContain('abroad');
  expect(await answerTo('anna')).toContain('No such number.');
  expect(await answerTo('phone')).toContain(SECRET);
});

test('the same file has nothing to publish', async () => {
  const again = await push();
  expect(again.out + again.err).toContain('Nothing to do');
});

test('what is live is shown with the manifest of its parts, never as a table without routes', async () => {
  const { body } = await world.admin('list');
  const data = body['data'] as Readonly<Record<string, unknown>>;
  expect(data).toMatchObject({ shards: { format: 1, rows: COUNT + 2 }, hours: HOURS });
  expect(data).not.toHaveProperty('routes');
  expect(JSON.stringify(body)).not.toContain(SECRET);
});

test('a pull gives the same file back, with markers for its secrets', async () => {
  const before = tableText();
  rmSync(fileOf('assets/config.private.json'));
  rmSync(fileOf('.pulled-table.json'));
  const pulled = await world.run('pull');
  expect(pulled).toMatchObject({ exitCode: 0, err: '' });
  const marked = tableText();
  expect(marked).toMatch(/"password": "__secret_[0-9a-f]{16}__"/);
  expect(marked.replace(/__secret_[0-9a-f]{16}__/, SECRET)).toBe(before);
});

test('a change of one route sends the head and one part', async () => {
  edit((route) => [route.address === numberAt(7) ? { ...route, destination: 'seven' } : route]);
  uploadedAssets();
  const pushed = await push();
  expect(pushed.out).toContain('destination: "row 7" → "seven"');
  expect(uploadedAssets()).toBe(2);
  expect(await answerTo(numberAt(7))).toContain('seven');
  expect(await answerTo('phone')).toContain(SECRET);
});

test('a part with a secret that the file does not know is sent without losing it', async () => {
  edit((route) => [route.address === 'phone' ? { ...route, comment: 'edited' } : route]);
  const pushed = await push();
  expect(pushed.out + pushed.err).toContain('Published: version ZN');
  expect(await answerTo('phone')).toContain(SECRET);
  expect(tableText()).not.toContain(SECRET);
});

test('a marker that nobody knows is refused, and nothing is published', async () => {
  const before = tableText();
  writeFileSync(
    fileOf('assets/config.private.json'),
    before.replace(/__secret_[0-9a-f]{16}__/, '__secret_0123456789abcdef__'),
  );
  const { exitCode, err } = await push();
  expect(exitCode).toBe(1);
  expect(err).toContain('password');
  expect(await answerTo('phone')).toContain(SECRET);
  writeFileSync(fileOf('assets/config.private.json'), before);
});

test('single routes are edited, added, moved and removed in Flex, by their changes', async () => {
  const moved = { ...rowAt(11), address: '+15559999999' };
  const added: Route = { address: 'anna', type: 'say', destination: 'Anna' };
  expect(await publishChanges([rowAt(11)], [moved])).toMatchObject({ status: 200 });
  expect(await publishChanges([], [added])).toMatchObject({ status: 200 });
  expect(await publishChanges([rowAt(12)], [])).toMatchObject({ status: 200 });
  expect(await answerTo('+15559999999')).toContain('row 11<');
  expect(await answerTo(numberAt(11))).toContain('No such number.');
  expect(await answerTo(numberAt(12))).toContain('No such number.');
  expect(await answerTo('anna')).toContain('Anna');
  expect(await answerTo('phone')).toContain(SECRET);
});

test('one address is looked up: what takes its calls, and the routes that have it', async () => {
  const { body } = await world.admin('route', { address: numberAt(5).slice(2) });
  const key = JSON.stringify(['', 'exact', numberAt(5)]);
  expect(body).toMatchObject({ taker: key, reason: 'exact-e164', second: 'default' });
  expect(body['routes']).toEqual([{ key, route: rowAt(5) }]);
  const phone = await world.admin('route', { address: 'phone' });
  expect(JSON.stringify(phone.body)).toMatch(/"password":"__secret_[0-9a-f]{16}__"/);
  const nobody = await world.admin('route', { address: 'nobody', domain: 'acme' });
  expect(nobody.body).toEqual({ taker: 'default', routes: [] });
  const prefix = JSON.stringify(['', 'prefix', '+4']);
  const abroad = await world.admin('route', { address: '+4930123456' });
  expect(abroad.body).toMatchObject({ taker: prefix, routes: [{ key: prefix }] });
});

test('what others have published is merged with local changes, and both are live', async () => {
  edit((route) => [route.address === numberAt(20) ? { ...route, destination: 'twenty' } : route]);
  expect((await push()).err).toContain('Add --merge');
  const pushed = await push('--merge');
  expect(pushed.out + pushed.err).toContain('Published: version ZN');
  expect(await answerTo(numberAt(20))).toContain('twenty');
  expect(await answerTo('anna')).toContain('Anna');
  const addresses = world.readLocalTable().routes.map(({ address }) => address);
  expect(addresses).toEqual(
    [...LARGE.routes.map(({ address }) => address), '+15559999999', 'anna'].filter(
      (address) => address !== numberAt(11) && address !== numberAt(12),
    ),
  );
});

test('the same field changed by both is a conflict', async () => {
  const before = world.readLocalTable().routes.filter(({ address }) => address === numberAt(30));
  await publishChanges(before, [{ ...rowAt(30), destination: 'theirs' }]);
  edit((route) => [route.address === numberAt(30) ? { ...route, destination: 'mine' } : route]);
  const { exitCode, err } = await push('--merge');
  expect([exitCode, err]).toEqual([1, expect.stringContaining(`${numberAt(30)}: destination`)]);
  expect(await answerTo(numberAt(30))).toContain('theirs');
  expect((await world.run('pull', ['--yes'])).exitCode).toBe(0);
  expect((await push()).out).toContain('Nothing to do');
});

test('the service does not take it as a whole, nor what it cannot check', async () => {
  const { body } = await world.admin('list');
  const whole = await world.admin('update', { data: FIRST_TABLE, version: body['version'] });
  expect(whole).toMatchObject({ status: 422, body: { code: 'needs-push' } });
  const restored = await world.admin('restore', { to: 'x', version: body['version'] });
  expect(restored).toMatchObject({ status: 422, body: { code: 'needs-push' } });
  const many = await publishChanges([rowAt(40), rowAt(41), rowAt(42), rowAt(43)], []);
  expect(many).toMatchObject({ status: 422, body: { code: 'needs-push' } });
  const without = { ...LARGE, routes: [], hours: [] };
  const hours = await world.admin('update', {
    changes: diffTables({ ...LARGE, routes: [] }, without),
    version: body['version'],
  });
  expect(hours).toMatchObject({ status: 422, body: { code: 'needs-push' } });
  expect(String(hours.body['message'])).toContain('ny of hours');
});

test('hours are switched, and the history says that nothing can be restored', async () => {
  const until = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '');
  const request = { hours: 'ny', state: 'closed', until, id: 'switch-large' };
  expect((await world.admin('switch', request)).body).toMatchObject({ state: 'live' });
  expect((await world.admin('hours')).body).toMatchObject({
    hours: [{ switch: { state: 'closed' } }],
  });
  const { body } = await world.admin('history');
  const entries = body['entries'] as readonly { restorable: boolean; note: string }[];
  expect(entries[0]?.note).toContain('New York: closed');
  expect(entries.some(({ restorable }) => restorable)).toBe(false);
  expect(await answerTo(numberAt(5))).toContain('row 5<');
});

test('a part that is too large is refused before anything is uploaded, with the limit', async () => {
  expect((await world.run('pull', ['--yes'])).exitCode).toBe(0);
  const table = world.readLocalTable();
  // Numbers with the same last digits are in one part.
  const more = Array.from({ length: 1_100 }, (_, at) => ({
    ...rowAt(at),
    address: `+1444${String(at).padStart(4, '0')}0000`,
  }));
  world.writeLocalTable({ ...table, routes: [...table.routes, ...more] });
  world.writes();
  const { exitCode, err } = await push();
  expect(exitCode).toBe(1);
  expect(err).toMatch(/\/config\/\d\d\.part would have 1[1-9]\.\d MB.*at most 10\.0 MB/);
  expect(world.writes()).toEqual([]);
  world.writeLocalTable(table);
});

test('a table that fits into one asset again takes its place', async () => {
  world.writeLocalTable(FIRST_TABLE);
  const pushed = await push();
  expect(pushed.out + pushed.err).toContain('Published: version ZN');
  expect(await world.liveTable()).toMatchObject({ default: FIRST_TABLE.default });
  expect(await answerTo('one')).toContain('One.');
  await world.publishFromFlex((table) => ({
    ...table,
    default: { type: 'say', destination: 'Hi' },
  }));
  expect(await answerTo('nobody')).toContain('Hi');
});
