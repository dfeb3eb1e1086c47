/** Journey: deploy, deploy again and uninstall, with the real Twilio CLI and its Flex plugins. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { installTwilioCli, TwilioCli } from '../../twilio-emulator/test/twilio-cli';
import { createInstallerWorld, type InstallerWorld, type Ran } from './installer-world';
import { copyPlugin, type PluginCopy } from './plugin-copy';

/** Two builds and some commands of a second or two each; the first run downloads the CLI. */
jest.setTimeout(600_000);

const NAME = 'plugin-inbound-sip-router';
let world: InstallerWorld;
let plugin: PluginCopy;
let cli: TwilioCli;

/** An account where somebody has deployed and released the plugin by hand before. */
beforeAll(async () => {
  await installTwilioCli({ plugins: true });
  world = await createInstallerWorld();
  plugin = copyPlugin();
  cli = new TwilioCli(world.emulator, { door: 'redirect' });
  await cli.addPlugins();
  cli.installCommand(world.binFolder);
  writeSources('before');
  const flex = (...args: string[]) => cli.print(args, plugin.folder);
  const texts = ['--description', 'By hand'];
  await flex('flex:plugins:deploy', '--version', '0.0.9', '--changelog', 'By hand', ...texts);
  await flex('flex:plugins:release', '--plugin', `${NAME}@0.0.9`, '--name', 'By hand', ...texts);
  writeSources('after');
});
afterAll(async () => {
  cli.dispose();
  plugin.dispose();
  await world.dispose();
});

/** A plugin that is built in seconds; the release build of the whole one has journeys of its own. */
function writeSources(word: string): void {
  rmSync(join(plugin.folder, 'src'), { recursive: true });
  plugin.write('src/index.ts', SOURCE.replace('WORD', word));
}

const SOURCE = `import * as FlexPlugin from '@twilio/flex-plugin';

class SmallPlugin extends FlexPlugin.FlexPlugin {
  constructor() {
    super('${NAME}');
  }
  init(): void {
    document.title = 'WORD';
  }
}

FlexPlugin.loadPlugin(SmallPlugin);
`;

function run(command: 'deploy' | 'uninstall', ...args: string[]): Promise<Ran> {
  const own = command === 'deploy' ? ['--plugin-folder', plugin.folder] : [];
  const { PATH = '' } = process.env;
  return world.run(command, [...args, ...own], {
    ...cli.environment(),
    PATH: `${world.binFolder}:${PATH}`,
  });
}

async function released(): Promise<readonly { readonly version: string; readonly src: string }[]> {
  const { body } = await world.api('GET', 'https://flex.twilio.com/plugins');
  return body as never;
}

const INSTALL = ['--create-sip-domain', 'fresh', '--credential-list', 'phones'];

test('the first run goes through all five steps, and leaves the working tree as it was', async () => {
  await world.addCredentialList();
  const before = plugin.fingerprint();
  const ran = await run('deploy', '--yes', '--no-fallback-url', ...INSTALL);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('Done: 4 steps changed something.');
  expect(ran.out.match(/PASS/g)).toHaveLength(2);
  expect(plugin.fingerprint()).toBe(before);
  expect(await released()).toMatchObject([{ name: NAME, version: '0.0.10' }]);
});

test('the second run has nothing to do, and writes nothing', async () => {
  world.writes();
  const ran = await run('deploy', '--no-fallback-url', ...INSTALL);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('Nothing to do: everything is');
  expect(world.writes()).toEqual([]);
});

test('uninstall puts the release of before back', async () => {
  const ran = await run('uninstall', '--yes');
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(await released()).toMatchObject([{ name: NAME, version: '0.0.9' }]);
});
