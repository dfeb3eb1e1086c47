/** Journey: the command in a process of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declareOneOfEach } from './one-of-each';
import { buildCommand, startCommand } from './run-command';
import { createWorld, FILE, PASSWORD, type World } from './world';

const APPLY = ['apply', '--yes', '--wait', '0.0001', '--concurrency', '1'] as const;

let folder = '';
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), 'sip-provision-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function inNewWorld(run: (world: World, file: string) => Promise<void>): Promise<void> {
  const world = await createWorld();
  try {
    declareOneOfEach(world);
    const file = join(folder, `${world.emulator.proxy.split(':').at(-1) ?? ''}.yaml`);
    writeFileSync(file, world.files.get(FILE) ?? '');
    await run(world, file);
  } finally {
    await world.emulator.dispose();
  }
}

const start = (world: World, file: string, args: readonly string[]) =>
  startCommand(world.emulator, [...args, '--file', file], { P: PASSWORD });

describe('The command on its own', () => {
  it('plans, applies and verifies over HTTP_PROXY, and never asks', async () => {
    await inNewWorld(async (world, file) => {
      expect(await start(world, file, ['plan']).ended).toMatchObject({ exitCode: 3, err: '' });
      expect(await start(world, file, ['apply']).ended).toMatchObject({
        exitCode: 2,
        err: 'There is no terminal to ask on: add --yes to apply.\n',
      });
      expect(await start(world, file, APPLY).ended).toMatchObject({ exitCode: 5, err: '' });
      await world.emulator.clock.advance(60 * 60_000);
      expect(await start(world, file, ['apply', '--yes']).ended).toMatchObject({ exitCode: 0 });
      expect(await start(world, file, ['plan']).ended).toMatchObject({ exitCode: 0 });
      const verified = await start(world, file, ['verify', '--no-urls']).ended;
      expect(verified).toMatchObject({ exitCode: 0, err: '' });
    });
  }, 60_000);

  it('uses the active profile of the Twilio CLI', async () => {
    await inNewWorld(async (world, file) => {
      const { accountSid, apiKey } = world.emulator;
      const config = {
        activeProfile: 'work',
        profiles: { work: { accountSid, apiKey: apiKey.sid, apiSecret: apiKey.secret } },
      };
      writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
      const planned = await startCommand(world.emulator, ['plan', '--file', file], {
        P: PASSWORD,
        TWILIO_ACCOUNT_SID: '',
        TWILIO_AUTH_TOKEN: '',
        TWILIO_CONFIG_DIR: folder,
      }).ended;
      expect(planned).toMatchObject({ exitCode: 3, err: '' });
    });
  }, 30_000);

  it('quotes nothing of a profile file that cannot be read', async () => {
    await inNewWorld(async (world, file) => {
      writeFileSync(join(folder, 'config.json'), '{"apiSecret": "hidden" oops');
      const failed = await startCommand(world.emulator, ['plan', '--file', file], {
        P: PASSWORD,
        TWILIO_ACCOUNT_SID: '',
        TWILIO_AUTH_TOKEN: '',
        TWILIO_CONFIG_DIR: folder,
      }).ended;
      expect(failed.exitCode).toBe(1);
      expect(failed.err).toContain('config.json is not JSON');
      expect(failed.err).not.toContain('hidden');
    });
  }, 30_000);

  it('says how it is called', async () => {
    await inNewWorld(async (world, file) => {
      const wrong = await startCommand(world.emulator, ['aply']).ended;
      expect(wrong.exitCode).toBe(2);
      const missing = await startCommand(world.emulator, ['plan', '--file', `${file}.none`]).ended;
      expect(missing.exitCode).toBe(2);
      const helped = await startCommand(world.emulator, ['client', 'add', '--help']).ended;
      expect(helped.out).toContain('sip-provision client add alice --password-env ALICE_PASSWORD');
      expect(helped.exitCode).toBe(0);
    });
  }, 30_000);

  it.each([[''], ['client'], ['plan'], ['apply'], ['verify'], ['promote'], ['import'], ['schema']])(
    'has examples in the help of "%s"',
    async (command) => {
      await inNewWorld(async (world) => {
        const words = command === '' ? ['--help'] : [command, '--help'];
        expect((await world.run(...words)).out).toContain('Examples:\n  sip-provision ');
      });
    },
  );

  it('carries on to its end, quietly, when nobody reads its output any more', async () => {
    await inNewWorld(async (world, file) => {
      const ended = (args: readonly string[]) => {
        const { child, ended: end } = start(world, file, args);
        child.stdout?.destroy();
        return end;
      };
      expect(await ended(['plan'])).toEqual({ exitCode: 3, out: '', err: '' });
      expect(await ended(APPLY)).toEqual({ exitCode: 5, out: '', err: '' });
      await world.emulator.clock.advance(60 * 60_000);
      expect(await ended(['apply', '--yes'])).toEqual({ exitCode: 0, out: '', err: '' });
      expect(await start(world, file, ['plan']).ended).toMatchObject({ exitCode: 0, err: '' });
    });
  }, 60_000);

  it('shows no password even to a debugger of twilio-node', async () => {
    await inNewWorld(async (world, file) => {
      const debug = { P: PASSWORD, TWILIO_LOG_LEVEL: 'debug' };
      const applied = await startCommand(world.emulator, [...APPLY, '--file', file], debug).ended;
      expect(applied.exitCode).toBe(5);
      expect(`${applied.out}${applied.err}`).not.toContain(PASSWORD);
    });
  }, 30_000);
});
