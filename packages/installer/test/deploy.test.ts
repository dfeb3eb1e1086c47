/** Journey: from an empty account to calls that are routed, and again and again. */
import { createInstallerWorld, FIRST_TABLE, SECRET, type InstallerWorld } from './installer-world';

let world: InstallerWorld;

/** One account for the whole journey: each test goes on where the one before has ended. */
beforeAll(async () => {
  world = await createInstallerWorld();
  world.installCli();
  await world.addCredentialList();
  await world.addSipDomain('acme', { VoiceUrl: 'https://user:hunter2@old.example.com/voice' });
  await world.setFlexAttributes({ theme: { isLight: true }, inbound_sip_router: { other: 1 } });
  world.writes();
});
afterAll(() => world.dispose());

const INSTALL = [
  ...['--sip-domain', 'acme', '--create-sip-domain', 'fresh', '--credential-list', 'phones'],
  ...['--fallback-url', 'https://handler.twilio.com/twiml/EH00000000000000000000000000000000'],
];

test('a dry run says what would be done, and writes nothing', async () => {
  const ran = await world.run('deploy', ['--dry-run', ...INSTALL]);
  expect(ran).toMatchObject({ exitCode: 3, err: '' });
  expect(ran.out).toContain('4 steps have something to do. Nothing was changed (--dry-run).');
  expect(world.writes()).toEqual([]);
});

test('without a terminal nothing is done that nobody has agreed to', async () => {
  const ran = await world.run('deploy', INSTALL);
  expect(ran.exitCode).toBe(2);
  expect(ran.err).toContain('There is no terminal to ask on: add --yes');
  expect(world.writes()).toEqual([]);
});

test('an account without Flex is told so, and what is possible without it', async () => {
  world.emulator.faults.add({
    match: { method: 'GET', path: '/v1/Configuration' },
    action: { kind: 'answer', status: 404 },
  });
  const ran = await world.run('deploy', ['--yes']);
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain('The account has no Flex');
  expect(ran.err).toContain('--no-flex');
  expect(world.writes()).toEqual([]);
});

test('wrong credentials are said to be wrong', async () => {
  const ran = await world.run('deploy', ['--yes'], { TWILIO_AUTH_TOKEN: 'no-token' });
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain('Check the credentials');
  expect(world.writes()).toEqual([]);
});

test('a local table that cannot route calls is not installed', async () => {
  world.writeLocalTable({ routes: [], default: { type: 'dial-sip', destination: 'nowhere' } });
  const ran = await world.run('deploy', ['--yes']);
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain('is not a valid route table');
  world.writeLocalTable({
    routes: [
      {
        address: 'phone',
        type: 'dial-sip',
        destination: 'sip:phone@pbx.example.com',
        options: { username: 'alice', password: '__secret_0123456789abcdef__' },
      },
    ],
    default: FIRST_TABLE.default,
  });
  expect((await world.run('deploy', ['--yes'])).err).toContain('put the secrets there before');
  expect(world.writes()).toEqual([]);
  world.writeLocalTable(FIRST_TABLE);
});

test('the first run installs everything, and shows no secret', async () => {
  const ran = await world.run('deploy', ['--yes', ...INSTALL]);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('Done: 4 steps changed something.');
  expect(ran.out).toContain('To undo it: npm run uninstall');
  expect(ran.out.match(/PASS/g)).toHaveLength(2);
  for (const secret of [SECRET, world.emulator.authToken, 'hunter2']) {
    expect(ran.out).not.toContain(secret);
  }
  const domain = await world.domain();
  expect(await world.flexConfiguration()).toMatchObject({
    ui_attributes: {
      theme: { isLight: true },
      inbound_sip_router: { other: 1, serverless_functions_domain: domain },
    },
  });
  expect(await world.releasedPlugins()).toEqual(['plugin-inbound-sip-router']);
  for (const name of ['acme', 'fresh']) {
    expect(await world.sipDomain(name)).toMatchObject({
      voice_url: `https://${domain}/inbound-sip-router`,
      voice_method: 'POST',
      voice_status_callback_url: `https://${domain}/status-callback`,
      voice_fallback_url: 'https://handler.twilio.com/twiml/EH00000000000000000000000000000000',
    });
  }
});

test('a call to the new SIP domain is routed', async () => {
  const trace = await world.emulator.placeCall({
    from: 'sip:alice@phones.example.com',
    to: 'sip:one@fresh.sip.twilio.com',
    credentials: { username: 'alice' },
  });
  expect(JSON.stringify(trace)).toContain('One.');
});

test('the second run has nothing to do, and writes nothing', async () => {
  world.writes();
  const ran = await world.run('deploy', INSTALL);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('Nothing to do: everything is up to date.');
  expect(ran.out.match(/Nothing to do: /g)).toHaveLength(6);
  expect(world.writes()).toEqual([]);
});

test('new code goes live over routes published from Flex, which stay with their secrets', async () => {
  await world.publishFromFlex((table) => ({
    ...table,
    routes: [...table.routes, { address: 'two', type: 'say', destination: 'Two.' }],
  }));
  world.changeCode();
  const ran = await world.run('deploy', ['--yes']);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('New code: /admin/list');
  expect((await world.liveTable()).routes.map(({ address }) => address)).toEqual([
    'one',
    'phone',
    'two',
  ]);
  const trace = await world.emulator.placeCall({
    from: 'sip:alice@phones.example.com',
    to: 'sip:phone@fresh.sip.twilio.com',
    credentials: { username: 'alice' },
  });
  expect(JSON.stringify(trace)).toContain(SECRET);
  const history = (await world.admin('history')).body['entries'];
  expect(history).toMatchObject([
    { author: 'command line', note: 'New code; the routes stay as they are' },
    { changes: { changes: [{ kind: 'added' }] } },
    {},
  ]);
});

test('nothing of how the code went up is left behind', async () => {
  const { body } = await world.api('GET', 'https://serverless.twilio.com/v1/Services');
  const [service] = body['services'] as { sid: string }[];
  const environments = await world.api(
    'GET',
    `https://serverless.twilio.com/v1/Services/${service!.sid}/Environments`,
  );
  expect(environments.body['environments']).toHaveLength(1);
  world.writes();
  expect((await world.run('deploy')).exitCode).toBe(0);
  expect(world.writes()).toEqual([]);
});

test('new code and a publish under way in Flex both go live', async () => {
  const listed = await world.admin('list');
  const table = listed.body['data'] as typeof FIRST_TABLE;
  const routes = table.routes.filter(({ address }) => address !== 'two');
  const updated = await world.admin('update', {
    data: { ...table, routes },
    version: listed.body['version'],
  });
  world.changeCode();
  const running = world.run('deploy', ['--yes']);
  await until(() => world.emulator.requests.all().some(({ path }) => /Builds$/.test(path)));
  const published = await world.admin('publish', { buildSid: updated.body['buildSid'] });
  expect(published.status).toBe(200);
  expect(await running).toMatchObject({ exitCode: 0, err: '' });
  expect(await world.liveTable()).toEqual({ ...table, routes });
  world.writes();
  expect((await world.run('deploy')).exitCode).toBe(0);
  expect(world.writes()).toEqual([]);
});

test('a SIP domain that takes emergency calls is not pointed at a table without a route for them', async () => {
  await world.addSipDomain('lobby', { EmergencyCallingEnabled: 'true' });
  const args = ['--yes', '--no-flex', '--sip-domain', 'lobby', '--no-fallback-url'];
  const asked = await world.run('deploy', args);
  expect(asked.exitCode).toBe(2);
  expect(asked.err).toContain('whose emergency numbers need routes is not known');
  expect(asked.err).toContain('Add --country, such as --country US.');
  const refused = await world.run('deploy', [...args, '--country', 'us']);
  expect(refused.exitCode).toBe(1);
  expect(refused.err).toContain('no exact route for 911 (US)');
  await world.publishFromFlex((table) => ({
    ...table,
    routes: [...table.routes, { address: '911', type: 'say', destination: 'Emergency.' }],
    numbering: { defaultCountry: 'GB' },
  }));
  const british = await world.run('deploy', args);
  expect(british.exitCode).toBe(1);
  expect(british.err).toContain('no exact route for 999, 112 (GB)');
  expect((await world.sipDomain('lobby'))?.['voice_url']).toBeNull();
  const meant = await world.run('deploy', [...args, '--emergency-calls-meant']);
  expect(meant).toMatchObject({ exitCode: 0, err: '' });
  expect(meant.out).toContain('give lobby.sip.twilio.com a voice fallback URL');
});

test.each([
  [['--fallback-url', 'not-a-url', '--sip-domain', 'bare'], 'is not a URL'],
  [['--sip-domain', 'nobody'], 'no SIP domain nobody.sip.twilio.com'],
  [['--no-such-flag'], 'unknown option'],
  [['--environment', 'stage'], 'a router service has one environment'],
])('called wrongly with %j it says so', async (args, message) => {
  if (args.includes('bare')) await world.addSipDomain('bare');
  const ran = await world.run('deploy', ['--yes', '--no-flex', ...args]);
  expect(ran.exitCode).toBe(2);
  expect(ran.err).toContain(message);
});

test('a Function of the same service is not taken as fallback', async () => {
  const url = `https://${await world.domain()}/inbound-sip-router`;
  const args = ['--yes', '--no-flex', '--sip-domain', 'bare', '--fallback-url', url];
  const ran = await world.run('deploy', args);
  expect(ran.exitCode).toBe(2);
  expect(ran.err).toContain("is a Function of the router's own service");
});

test('an API key is enough to install, and what has to be signed is said to be left out', async () => {
  const { sid, secret } = world.emulator.apiKey;
  const key = { TWILIO_AUTH_TOKEN: '', TWILIO_API_KEY: sid, TWILIO_API_SECRET: secret };
  world.changeCode();
  const deployed = await world.run('deploy', ['--yes', '--no-flex'], key);
  expect(deployed).toMatchObject({ exitCode: 0, err: '' });
  expect(deployed.out).toContain('SKIP an API key cannot sign a request: set TWILIO_AUTH_TOKEN');
  const pulled = await world.run('pull', [], key);
  expect(pulled.exitCode).toBe(1);
  expect(pulled.err).toContain('set TWILIO_AUTH_TOKEN');
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition() && tries < 300; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
