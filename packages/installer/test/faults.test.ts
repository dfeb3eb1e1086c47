/** Journey: a failure in each step, and the next run that goes on from there. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createInstallerWorld,
  PLUGIN_PACKAGE,
  type InstallerWorld,
  type Ran,
} from './installer-world';

let world: InstallerWorld;

beforeAll(async () => {
  world = await createInstallerWorld();
  world.installCli();
  await world.addSipDomain('acme', { VoiceUrl: 'https://old.example.com/voice' });
});
afterAll(() => world.dispose());

const deploy = (): Promise<Ran> =>
  world.run('deploy', ['--yes', '--sip-domain', 'acme', '--no-fallback-url']);

const fail = (method: string, path: string, times = 1, host = '*.twilio.com') =>
  world.emulator.faults.add({
    match: { method, path, host },
    times,
    action: { kind: 'answer', status: 500, message: 'injected' },
  });

async function withCliFailure(command: string, run: () => Promise<Ran>): Promise<Ran> {
  const file = join(world.binFolder, `fail-${command}`);
  writeFileSync(file, '');
  const ran = await run();
  rmSync(file);
  return ran;
}

const packageJson = () => readFileSync(join(world.pluginFolder, 'package.json'), 'utf8');
const domainUrl = async () => (await world.sipDomain('acme'))?.['voice_url'];

describe('A first install', () => {
  it('stops where the build fails', async () => {
    fail('POST', '*/Builds');
    const ran = await deploy();
    expect(ran.exitCode).toBe(1);
    expect(ran.err).toContain('twilio-run deploy failed');
    expect(ran.err).not.toContain(world.emulator.authToken);
  });

  it("goes on, and stops where Flex's configuration cannot be written", async () => {
    fail('POST', '/v1/Configuration');
    const ran = await deploy();
    expect(ran.exitCode).toBe(1);
    expect(ran.out).toContain('done the service is live');
    expect(ran.err).toContain("Write Flex's configuration: Twilio answered 500, injected.");
  });

  it('goes on, and stops where the plugin cannot be deployed', async () => {
    const ran = await withCliFailure('flex:plugins:deploy', deploy);
    expect(ran.exitCode).toBe(1);
    expect(ran.out).toContain('Nothing to do: inbound-sip-router');
    expect(ran.out).toContain('done Flex finds the router at');
    expect(ran.err).toContain('fake failure with ***');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('goes on, and leaves the plugin as it was when %s ends it there', async (signal, exitCode) => {
    const file = join(world.binFolder, 'interrupt');
    writeFileSync(file, signal);
    const ran = await deploy();
    rmSync(file);
    expect(ran.exitCode).toBe(exitCode);
    expect(ran.err).toContain('run again, goes on from here');
    expect(packageJson()).toBe(PLUGIN_PACKAGE);
  });

  it('goes on, and stops where the plugin cannot be released', async () => {
    const ran = await withCliFailure('flex:plugins:release', deploy);
    expect(ran).toMatchObject({ exitCode: 1 });
    expect(await world.releasedPlugins()).toEqual([]);
    expect(packageJson()).toBe(PLUGIN_PACKAGE);
  });

  it('goes on without deploying the plugin again, and points no domain that it could not remember', async () => {
    fail('POST', '*/Variables');
    const ran = await deploy();
    expect(ran.exitCode).toBe(1);
    expect(ran.out).not.toContain('flex:plugins:deploy');
    expect(ran.out).toContain('done version 0.0.1 is released');
    expect(await domainUrl()).toBe('https://old.example.com/voice');
  });

  it('goes on, and stops where the domain cannot be changed', async () => {
    fail('POST', '*/SIP/Domains/*', 2);
    const ran = await deploy();
    expect(ran.exitCode).toBe(1);
    expect(ran.err).toContain('Run the command again to go on.');
    expect(await domainUrl()).toBe('https://old.example.com/voice');
  });

  it('goes on, and says so where the router does not answer', async () => {
    fail('POST', '/inbound-sip-router', 4, '*.twil.io');
    const ran = await deploy();
    expect(ran.exitCode).toBe(4);
    expect(ran.out).toContain('FAIL https://');
    expect(await domainUrl()).toContain('/inbound-sip-router');
  });

  it('has then nothing left to do', async () => {
    world.writes();
    const ran = await deploy();
    expect(ran).toMatchObject({ exitCode: 0, err: '' });
    expect(world.writes()).toEqual([]);
  });
});

describe('New code', () => {
  const uploads = () => world.writes().filter((each) => each.includes('/Versions'));
  let environmentSid: string;

  beforeAll(async () => {
    const { body } = await world.api('GET', 'https://serverless.twilio.com/v1/Services');
    const [service] = body['services'] as { sid: string }[];
    const found = await world.api(
      'GET',
      `https://serverless.twilio.com/v1/Services/${service!.sid}/Environments`,
    );
    environmentSid = (found.body['environments'] as { sid: string }[])[0]!.sid;
    await world.publishFromFlex((table) => ({
      ...table,
      routes: [...table.routes, { address: 'two', type: 'say', destination: 'Two.' }],
    }));
    world.changeCode();
  });

  it('stops where it cannot be uploaded', async () => {
    fail('POST', '*/Versions');
    expect((await deploy()).exitCode).toBe(1);
  });

  it('goes on, and stops where it cannot be put live', async () => {
    fail('POST', `*/Environments/${environmentSid}/Deployments`, 50);
    const ran = await deploy();
    expect(ran.exitCode).toBe(1);
    expect(ran.err).toContain('The new code is not live.');
    world.emulator.faults.clear();
  });

  it('continues with what is built already, and stops where the scratch environment cannot be removed', async () => {
    fail('DELETE', '*/Environments/*');
    world.writes();
    const ran = await deploy();
    expect(ran.exitCode).toBe(1);
    expect(ran.err).toContain('Remove the scratch environment');
    expect(uploads()).toEqual([]);
  });

  it('only tidies up in the next run, and has then nothing left to do', async () => {
    const ran = await deploy();
    expect(ran).toMatchObject({ exitCode: 0, err: '' });
    expect(ran.out).toContain('remove the environment that an interrupted run has left behind');
    world.writes();
    expect((await deploy()).exitCode).toBe(0);
    expect(world.writes()).toEqual([]);
  });

  it('has left the routes as they were', async () => {
    const { routes } = await world.liveTable();
    expect(routes.map(({ address }) => address)).toEqual(['one', 'phone', 'two']);
  });

  it('survives answers that are lost', async () => {
    world.changeCode();
    for (const path of ['*/Builds', `*/Environments/${environmentSid}/Deployments`]) {
      // The first build is that of Twilio's own tool.
      const action = { kind: 'drop-answer' } as const;
      world.emulator.faults.add({ match: { method: 'POST', path }, action });
    }
    const runs = [await deploy(), await deploy()];
    world.emulator.faults.clear();
    expect(runs.at(-1)).toMatchObject({ exitCode: 0, err: '' });
    world.writes();
    expect((await deploy()).exitCode).toBe(0);
    expect(world.writes()).toEqual([]);
    expect((await world.liveTable()).routes).toHaveLength(3);
  });
});

test('Ctrl-C ends the command with 130, and the next run goes on', async () => {
  world.changeCode();
  const ran = await world.run('deploy', ['--yes'], { INTERRUPT_WHEN: 'Service ' });
  expect(ran.exitCode).toBe(130);
  expect(ran.err).toContain('run again, goes on from here');
  expect(await deploy()).toMatchObject({ exitCode: 0, err: '' });
});

test('goes on to its end, quietly, when nobody reads its output any more', async () => {
  world.changeCode();
  const ran = await world.run('deploy', ['--yes'], { CLOSE_WHEN: 'Service ' });
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).not.toContain('The router: ');
  const next = await deploy();
  expect(next).toMatchObject({ exitCode: 0, err: '' });
  expect(next.out).toContain(`${await world.domain()} runs this code.`);
});
