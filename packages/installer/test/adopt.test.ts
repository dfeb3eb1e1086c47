/** Journey: a service that somebody has deployed by hand, without an editor, is brought up to date and given back. */
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createInstallerWorld, SECRET, type InstallerWorld } from './installer-world';

let world: InstallerWorld;
let variablesUrl: string;

/** As after a deployment by hand: nothing is recorded, and there is neither an admin API nor a record. */
beforeAll(async () => {
  world = await createInstallerWorld();
  const functions = join(world.serviceFolder, 'dist/functions');
  const aside = join(world.serviceFolder, 'aside');
  mkdirSync(aside);
  for (const name of ['admin', 'publish']) renameSync(join(functions, name), join(aside, name));
  const first = await world.run('deploy', ['--yes', '--no-flex', '--no-sip']);
  expect(first).toMatchObject({ exitCode: 0, err: '' });
  for (const name of ['admin', 'publish']) renameSync(join(aside, name), join(functions, name));
  const services = 'https://serverless.twilio.com/v1/Services';
  const [service] = (await world.api('GET', services)).body['services'] as { sid: string }[];
  const found = await world.api('GET', `${services}/${service!.sid}/Environments`);
  const [environment] = found.body['environments'] as { sid: string }[];
  variablesUrl = `${services}/${service!.sid}/Environments/${environment!.sid}/Variables`;
  for (const { sid } of await variables()) await world.api('DELETE', `${variablesUrl}/${sid}`);
});
afterAll(() => world.dispose());

const variables = async () =>
  (await world.api('GET', variablesUrl)).body['variables'] as { sid: string }[];

test('its code becomes this one, over the table that it has', async () => {
  world.writeLocalTable({ routes: [], default: { type: 'hangup', destination: '' } });
  await world.addCredentialList();
  const ran = await world.run('deploy', [
    ...['--yes', '--create-sip-domain', 'acme', '--credential-list', 'phones'],
    '--no-fallback-url',
  ]);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('New Functions: /admin/');
  expect(ran.out).toContain('Left to you: the Flex plugins CLI is not installed');
  expect(ran.out).toContain('twilio flex:plugins:deploy --changelog ');
  expect((await world.liveTable()).routes).toHaveLength(2);
  const trace = await world.emulator.placeCall({
    from: 'sip:alice@phones.example.com',
    to: 'sip:phone@acme.sip.twilio.com',
    credentials: { username: 'alice' },
  });
  expect(JSON.stringify(trace)).toContain(SECRET);
});

test('publishing from Flex goes on from there', async () => {
  await world.publishFromFlex((table) => ({ ...table, routes: table.routes.slice(0, 1) }));
  world.writes();
  expect((await world.run('deploy', ['--no-plugin'])).exitCode).toBe(0);
  expect(world.writes()).toEqual([]);
});

test('a second environment is not made beside it', async () => {
  for (const command of ['deploy', 'uninstall']) {
    const ran = await world.run(command, ['--yes', '--environment', 'stage']);
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain('a router service has one environment');
  }
});

test('uninstall leaves the service, which deploy has not made, and no record in it', async () => {
  const ran = await world.run('uninstall', ['--yes']);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('was there before deploy, so it stays');
  expect(await world.sipDomain('acme')).toBeUndefined();
  expect(await variables()).toEqual([]);
  expect((await world.liveTable()).routes).toHaveLength(1);
});
