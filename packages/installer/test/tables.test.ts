/** Journey: routes kept in git, pulled and pushed, beside routes that are published from Flex. */
import { readFileSync, statSync } from 'node:fs';
import type { RouteTable } from 'route-table';
import { createInstallerWorld, FIRST_TABLE, SECRET, type InstallerWorld } from './installer-world';

let world: InstallerWorld;

beforeAll(async () => {
  world = await createInstallerWorld();
  const ran = await world.run('deploy', ['--yes', '--no-flex', '--no-sip']);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
});
afterAll(() => world.dispose());

const say = (address: string, destination: string) =>
  ({ address, type: 'say', destination }) as const;
const withRoute = (table: RouteTable, address: string, text: string): RouteTable => ({
  ...table,
  routes: [...table.routes.filter((each) => each.address !== address), say(address, text)],
});
const addresses = ({ routes }: RouteTable) => routes.map(({ address }) => address);
const edit = (address: string, text: string) =>
  world.writeLocalTable(withRoute(world.readLocalTable(), address, text));
const publish = (address: string, text: string) =>
  world.publishFromFlex((table) => withRoute(table, address, text));

test('a file that was never pulled is published only when that is said', async () => {
  world.writeLocalTable(withRoute(FIRST_TABLE, 'git', 'From git.'));
  const refused = await world.run('push', ['--yes']);
  expect(refused.exitCode).toBe(2);
  expect(refused.out).toContain('+ git: say "From git."');
  expect(refused.err).toContain('was never pulled from this service');
  expect(await world.run('push', ['--yes', '--replace'])).toMatchObject({ exitCode: 0, err: '' });
  expect(addresses(await world.liveTable())).toEqual(['one', 'phone', 'git']);
});

test('what is pulled has markers for secrets, and says what they are', async () => {
  await publish('flex', 'From Flex.');
  const ran = await world.run('pull');
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('1 secret is there as a marker');
  expect(addresses(world.readLocalTable())).toEqual(['one', 'phone', 'git', 'flex']);
  expect(JSON.stringify(world.readLocalTable())).not.toContain(SECRET);
  expect((await world.run('pull')).out).toContain('Nothing to do');
});

test('local edits are not replaced by a pull that nobody has agreed to', async () => {
  edit('git', 'Edited.');
  const refused = await world.run('pull');
  expect(refused.exitCode).toBe(2);
  expect(refused.err).toContain('was edited since the last pull');
  expect(refused.out).toContain('~ git');
});

test('a dry run of push shows the changes and publishes nothing', async () => {
  world.writes();
  const ran = await world.run('push', ['--dry-run']);
  expect(ran).toMatchObject({ exitCode: 3, err: '' });
  expect(ran.out).toContain('destination: "From git." → "Edited."');
  expect(world.writes()).toEqual([]);
  expect((await world.run('push')).exitCode).toBe(2);
});

test('push publishes the changes, keeps the secrets, and has then nothing to do', async () => {
  const ran = await world.run('push', ['--yes', '--note', 'Ticket 4711']);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).not.toContain(SECRET);
  expect((await world.admin('history')).body['entries']).toMatchObject([
    { author: 'command line', note: 'Ticket 4711' },
    {},
    {},
    {},
  ]);
  await world.addCredentialList();
  const sip = await world.run('deploy', [
    ...['--yes', '--no-flex', '--no-fallback-url'],
    ...['--create-sip-domain', 'acme', '--credential-list', 'phones'],
  ]);
  expect(sip).toMatchObject({ exitCode: 0, err: '' });
  const trace = await world.emulator.placeCall({
    from: 'sip:alice@phones.example.com',
    to: 'sip:phone@acme.sip.twilio.com',
    credentials: { username: 'alice' },
  });
  expect(JSON.stringify(trace)).toContain(SECRET);
  world.writes();
  expect((await world.run('push')).out).toContain('Nothing to do');
  expect(world.writes()).toEqual([]);
});

test('what others have published since is not overwritten, but merged when that is said', async () => {
  await publish('two', 'From Flex too.');
  const real = world.hideLocalTable();
  edit('one', 'Edited here.');
  const refused = await world.run('push', ['--yes']);
  expect(refused.exitCode).toBe(1);
  expect(refused.err).toContain('Add --merge');
  expect(await world.run('push', ['--yes', '--merge'])).toMatchObject({ exitCode: 0, err: '' });
  const live = await world.liveTable();
  expect(live.routes).toEqual(
    expect.arrayContaining([say('one', 'Edited here.'), say('two', 'From Flex too.')]),
  );
  expect(world.readLocalTable()).toEqual(live);
  // It may hold passwords: still for its owner only, and where its owner has put it.
  expect(statSync(real).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(real, 'utf8'))).toEqual(live);
});

test('a push that broke off is continued', async () => {
  edit('git', 'Twice.');
  world.emulator.faults.add({
    match: { method: 'POST', path: '/admin/publish' },
    action: { kind: 'answer', status: 403 },
  });
  expect((await world.run('push', ['--yes'])).exitCode).toBe(1);
  expect(await world.run('push', ['--yes'])).toMatchObject({ exitCode: 0, err: '' });
  expect((await world.liveTable()).routes).toContainEqual(say('git', 'Twice.'));
});

test('push says which routes lead back to the router, by the domains that the account has', async () => {
  const table = world.readLocalTable();
  const dial = (address: string, destination: string) =>
    ({ address, type: 'dial-sip', destination }) as const;
  world.writeLocalTable({
    ...table,
    routes: [
      ...table.routes,
      dial('200', 'sip:200@acme.sip.twilio.com'),
      dial('201', 'sip:{{called}}@partner.sip.twilio.com'),
    ],
  });
  const ran = await world.run('push', ['--dry-run']);
  world.writeLocalTable(table);
  expect(ran).toMatchObject({ exitCode: 3, err: '' });
  expect(ran.out).toContain('  ! 200: Calls to "200" go in a circle, through the address "200"');
  expect(ran.out).not.toContain('! 201');
});

test('two values for one thing are a conflict that is named, and nothing is published', async () => {
  await publish('one', 'As Flex has it.');
  edit('one', 'As git has it.');
  const ran = await world.run('push', ['--yes', '--merge']);
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain('one');
  expect(ran.err).toContain('Nothing was published.');
  expect((await world.liveTable()).routes).toContainEqual(say('one', 'As Flex has it.'));
  expect((await world.run('pull', ['--yes'])).exitCode).toBe(0);
});

test('a publish that comes between the review and the push is not overwritten', async () => {
  edit('git', 'Late.');
  const take = world.emulator.faults.take.bind(world.emulator.faults);
  let other: Promise<void> | undefined;
  world.emulator.faults.take = (request) => {
    if (other !== undefined || request.path !== '/admin/update') return take(request);
    other = publish('two', 'Just before.');
    return { kind: 'delay', ms: 5_000 };
  };
  const ran = await world.run('push', ['--yes']);
  world.emulator.faults.take = take;
  await other;
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain('Nothing was overwritten: run the command again to look again.');
  expect((await world.liveTable()).routes).toContainEqual(say('two', 'Just before.'));
});

test('a table that is not valid is not published, and all that is wrong is said', async () => {
  world.writeLocalTable({
    routes: [{ address: 'x', type: 'dial-sip', destination: 'nowhere' }],
    default: { type: 'hangup', destination: '' },
  });
  const ran = await world.run('push', ['--yes']);
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain('routes.0.destination');
});
