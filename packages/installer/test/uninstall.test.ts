/** Journey: uninstall puts everything back as it was. */
import { createInstallerWorld, type InstallerWorld } from './installer-world';

let world: InstallerWorld;
let before: { flex: unknown; acme: unknown };

const BEFORE = {
  VoiceUrl: 'https://user:hunter2@old.example.com/voice',
  VoiceMethod: 'GET',
  VoiceStatusCallbackUrl: 'https://old.example.com/status',
  VoiceStatusCallbackMethod: 'GET',
};

/** Without the date of the last change; Twilio says none as null or as an empty text. */
const unchanging = (fields: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      name === 'date_updated' || value === '' ? null : value,
    ]),
  );

/** A plugin of somebody else, released. */
async function releaseOtherPlugin(): Promise<void> {
  const url = 'https://flex-api.twilio.com/v1/PluginService';
  await world.api('POST', `${url}/Plugins`, { UniqueName: 'plugin-of-others' });
  const version = await world.api('POST', `${url}/Plugins/plugin-of-others/Versions`, {
    Version: '1.0.0',
    PluginUrl: 'https://example.com/other.js',
  });
  const made = await world.api('POST', `${url}/Configurations`, {
    Name: 'others',
    Plugins: JSON.stringify({ plugin_version: version.body['sid'], phase: 3 }),
  });
  await world.api('POST', `${url}/Releases`, { ConfigurationId: String(made.body['sid']) });
}

beforeAll(async () => {
  world = await createInstallerWorld();
  world.installCli();
  await releaseOtherPlugin();
  await world.addCredentialList();
  await world.addSipDomain('acme', BEFORE);
  await world.setFlexAttributes({
    theme: { isLight: true },
    inbound_sip_router: { serverless_functions_domain: 'old-1234-dev.twil.io', other: 1 },
  });
  before = {
    flex: unchanging(await world.flexConfiguration()),
    acme: unchanging(await world.sipDomain('acme')),
  };
  const installed = await world.run('deploy', [
    ...['--yes', '--sip-domain', 'acme', '--create-sip-domain', 'fresh'],
    ...['--credential-list', 'phones', '--fallback-url', 'https://example.com/fallback'],
  ]);
  expect(installed).toMatchObject({ exitCode: 0, err: '' });
});
afterAll(() => world.dispose());

test('a foreign change of the configuration is kept and reported', async () => {
  const { emulator } = world;
  await world.setFlexAttributes({
    theme: { isLight: true },
    inbound_sip_router: { serverless_functions_domain: 'old-1234-dev.twil.io', other: 1 },
  });
  // Somebody else writes between the plan's reading and the one right before writing.
  let reads = 0;
  const take = emulator.faults.take.bind(emulator.faults);
  let foreign: Promise<void> | undefined;
  emulator.faults.take = (request) => {
    const isRead = request.method === 'GET' && request.path === '/v1/Configuration';
    if (!isRead || foreign || ++reads < 3) return take(request);
    foreign = world.setFlexAttributes({
      theme: { isLight: false },
      news: 1,
      inbound_sip_router: { serverless_functions_domain: 'old-1234-dev.twil.io', other: 1 },
    });
    return { kind: 'delay', ms: 700 };
  };
  const ran = await world.run('deploy', ['--yes', '--no-plugin']);
  emulator.faults.take = take;
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('somebody else changed ui_attributes.news, ui_attributes.theme');
  const { ui_attributes: attributes } = await world.flexConfiguration();
  expect(attributes).toEqual({
    theme: { isLight: false },
    news: 1,
    inbound_sip_router: { serverless_functions_domain: await world.domain(), other: 1 },
  });
  await world.setFlexAttributes({
    ...(attributes as object),
    theme: { isLight: true },
    news: undefined,
  });
});

test('a dry run shows what would be taken back, and writes nothing', async () => {
  world.writes();
  const ran = await world.run('uninstall', ['--dry-run']);
  expect(ran).toMatchObject({ exitCode: 3, err: '' });
  expect(ran.out).toContain('remove domain fresh.sip.twilio.com');
  expect(ran.out).not.toContain('hunter2');
  expect(world.writes()).toEqual([]);
  expect((await world.run('uninstall')).exitCode).toBe(2);
  expect(world.writes()).toEqual([]);
});

test('the service stays while something else calls it', async () => {
  const url = await world.addSipDomain('other', {
    VoiceUrl: `https://${await world.domain()}/inbound-sip-router`,
  });
  const ran = await world.run('uninstall', ['--dry-run']);
  expect(ran.out).toContain('other.sip.twilio.com would call what is gone');
  await world.api('DELETE', url);
});

test('a failure in the middle is fixed by the next run', async () => {
  world.emulator.faults.add({
    match: { method: 'POST', path: '/v1/Configuration' },
    action: { kind: 'answer', status: 500 },
  });
  expect((await world.run('uninstall', ['--yes'])).exitCode).toBe(1);
  expect(await world.releasedPlugins()).toEqual(['plugin-of-others']);
  world.emulator.faults.add({
    match: { method: 'DELETE', path: '/v1/Services/*' },
    action: { kind: 'answer', status: 500 },
  });
  expect((await world.run('uninstall', ['--yes'])).exitCode).toBe(1);
  expect(await world.run('uninstall', ['--yes'])).toMatchObject({ exitCode: 0, err: '' });
});

test('everything is as it was before', async () => {
  expect(unchanging(await world.flexConfiguration())).toEqual(before.flex);
  expect(unchanging(await world.sipDomain('acme'))).toEqual(before.acme);
  expect(await world.sipDomain('fresh')).toBeUndefined();
  expect(await world.releasedPlugins()).toEqual(['plugin-of-others']);
  const { body } = await world.api('GET', 'https://serverless.twilio.com/v1/Services');
  expect(body['services']).toEqual([]);
});

test('there is then nothing left to take back', async () => {
  world.writes();
  const ran = await world.run('uninstall');
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('Nothing to do: the account has no service');
  expect(world.writes()).toEqual([]);
});
