/** Journey: what became of the calls of the last days, from the command line, by the emulator's clock. */
import type { Usage } from 'route-table';
import { createInstallerWorld, FIRST_TABLE, type InstallerWorld } from './installer-world';

let world: InstallerWorld;

beforeAll(async () => {
  world = await createInstallerWorld();
  const hidden = { address: 'quiet', type: 'say', destination: 'Never called.' } as const;
  world.writeLocalTable({ ...FIRST_TABLE, routes: [...FIRST_TABLE.routes, hidden] });
  await world.addCredentialList();
  const ran = await world.run('deploy', [
    ...['--yes', '--no-flex', '--no-fallback-url'],
    ...['--create-sip-domain', 'acme', '--credential-list', 'phones'],
  ]);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
});
afterAll(() => world.dispose());

const CALLER = '+15557654321';
const call = (user: string) =>
  world.emulator.placeCall({
    from: `sip:${CALLER}@carrier.example.com`,
    to: `sip:${user}@acme.sip.twilio.com`,
    credentials: { username: 'alice' },
  });

test('routes with their calls, forgotten numbers and routes without a call are named', async () => {
  for (const user of ['one', 'one', '4711']) await call(user);
  world.writes();
  const ran = await world.run('calls', ['--days', '1']);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toMatch(/^3 calls today/);
  expect(ran.out).toMatch(/^one +2 +\d{4}-\d\d-\d\d \d\d:\d\d UTC$/m);
  expect(ran.out).toMatch(/^default route +1 /m);
  expect(ran.out).toMatch(/Dialled, but without a route:\n.*\n4711 +acme +1 /);
  expect(ran.out).toMatch(/No call:\nROUTE\nphone\nquiet$/m);
  expect(ran.out).not.toContain(CALLER);
  expect(world.writes()).toEqual([]);
});

test('the same as JSON, by day', async () => {
  const ran = await world.run('calls', ['--json']);
  const { days, total } = JSON.parse(ran.out) as { days: { day: string }[]; total: Usage };
  expect(days).toHaveLength(7);
  expect(total).toMatchObject({ calls: 3, dialled: [{ user: '4711', domain: 'acme', calls: 1 }] });
});

test.each(['0', '31', 'many', '1.5'])('%s days cannot be asked for', async (days) => {
  const ran = await world.run('calls', ['--days', days]);
  expect(ran).toMatchObject({ exitCode: 2, out: '' });
  expect(ran.err).toContain('1 to 30');
});

test('a push says where the last calls would go, and publishes nothing', async () => {
  const moved = { address: '4711', type: 'say', destination: 'Found.' } as const;
  world.writeLocalTable({ ...FIRST_TABLE, routes: [...FIRST_TABLE.routes, moved] });
  world.writes();
  const ran = await world.run('push', ['--dry-run', '--replay', '500']);
  expect(ran).toMatchObject({ exitCode: 3, err: '' });
  expect(ran.out).toContain('Of the last 3 calls, 1 would be answered in another way.');
  expect(ran.out).toContain('  1 call: default route → 4711 (4711)');
  expect(ran.out).not.toContain(CALLER);
  expect(world.writes()).toEqual([]);
});

test('a call to a phone number that points at the router is replayed by its number', async () => {
  const number = '+15035550100';
  const path = `/2010-04-01/Accounts/${world.emulator.accountSid}/IncomingPhoneNumbers.json`;
  await world.api('POST', `https://api.twilio.com${path}`, {
    PhoneNumber: number,
    VoiceUrl: `https://${await world.domain()}/inbound-sip-router`,
  });
  await world.emulator.placeCall({ from: CALLER, to: number });
  const route = { address: number, type: 'say', destination: 'Found.' } as const;
  world.writeLocalTable({ ...FIRST_TABLE, routes: [...FIRST_TABLE.routes, route] });
  const ran = await world.run('push', ['--dry-run', '--replay', '500']);
  expect(ran.out).toContain('Of the last 4 calls, 1 would be answered in another way.');
  expect(ran.out).toContain(`  1 call: default route → ${number} (${number})`);
});

test.each(['5001', 'many', '-1'])('%s calls cannot be replayed', async (count) => {
  const ran = await world.run('push', ['--dry-run', `--replay=${count}`]);
  expect(ran).toMatchObject({ exitCode: 2, out: '' });
  expect(ran.err).toContain('at most 5000');
});
