/** Journey: the Flex plugins CLI deploys, releases, lists, describes, compares and archives plugins. */
import { startEmulator, type TwilioEmulator } from '../src/index';
import { clientOf } from './test-emulator';
import { TinyPlugin } from './tiny-plugin';
import { recordRealClients } from './real-client-record';
import { installTwilioCli, TwilioCli } from './twilio-cli';

/** Each command takes a second or two, a deployment with its build some more; the first run downloads the CLI. */
jest.setTimeout(300_000);

const plugin = new TinyPlugin();
const record = recordRealClients();
let emulator: TwilioEmulator;
let cli: TwilioCli;

/** One account for all steps: each builds on those before it. */
beforeAll(async () => {
  await installTwilioCli({ plugins: true });
  emulator = await startEmulator({ checkResponses: true });
  cli = new TwilioCli(emulator, { door: 'redirect', credentials: 'profile' });
  await cli.addPlugins();
  await cli.logIn();
});
afterAll(async () => {
  record.add(emulator);
  expect(emulator.requests.all().filter((each) => each.failure !== undefined)).toEqual([]);
  cli.dispose();
  plugin.dispose();
  await emulator.dispose();
  record.check();
});

const NAME = plugin.name;
const flex = (command: string, ...args: string[]): Promise<string> =>
  cli.print([`flex:plugins:${command}`, ...args], plugin.folder);

/** What a command prints for scripts. */
async function json(command: string, ...args: string[]): Promise<unknown> {
  const { stdout } = await cli.run([`flex:plugins:${command}`, '--json', ...args], plugin.folder);
  return JSON.parse(stdout);
}

/** What Flex asks when it boots. */
async function loaded(): Promise<readonly { readonly version: string; readonly src: string }[]> {
  const headers = { 'x-flex-jwe': emulator.flexTokens.agent };
  const { body } = await clientOf(() => emulator).get('flex.twilio.com', '/plugins', headers);
  return body as never;
}

/** The script that Flex then runs. */
async function loadedScript(): Promise<string> {
  const [{ src } = { src: 'https://nothing.is.loaded/' }] = await loaded();
  const { host, pathname } = new URL(src);
  const headers = { 'x-flex-jwe': emulator.flexTokens.agent };
  const { body } = await clientOf(() => emulator).get(host, pathname, headers);
  return body as never;
}

it('a deployment builds the plugin, stores it and registers its version, and releases nothing', async () => {
  const said = await flex('deploy', '--changelog', 'First', '--description', 'Says one');
  expect(said).toContain('Found 0 issues');
  expect(said).toContain(`Plugin (private) ${NAME}@0.0.1 was successfully deployed`);
  expect(plugin.version()).toBe('0.0.1');
  expect(await json('list:plugin-versions', '--name', NAME)).toMatchObject([
    { version: '0.0.1', changelog: 'First', isPrivate: true, isActive: false },
  ]);
  expect(await loaded()).toEqual([]);
});

it('a release is what Flex loads: the bundle of a protected asset', async () => {
  await flex('release', '--plugin', `${NAME}@0.0.1`, '--name', 'One', '--description', 'First');
  expect(await loaded()).toMatchObject([{ name: NAME, version: '0.0.1' }]);
  expect(await loadedScript()).toContain('window.tiny="one"');
  expect(await json('describe:plugin', '--name', NAME)).toMatchObject({
    isActive: true,
    description: 'Says one',
    versions: [{ version: '0.0.1', isActive: true, isValidated: true }],
  });
});

it('a second version is compared with the active one, and released', async () => {
  plugin.say('two');
  await flex('deploy', '--minor', '--changelog', 'Second', '--description', 'Says two');
  const version = `${NAME}@0.1.0`;
  await flex('create-configuration', '--plugin', version, '--name', 'Two', '--description', 'Next');
  const configurations = (await json('list:configurations')) as { readonly sid: string }[];
  const [second] = configurations;
  expect(configurations).toMatchObject([
    { name: 'Two', isActive: false },
    { name: 'One', isActive: true },
  ]);
  const differences = await flex('diff', second?.sid ?? '');
  for (const line of ['- Version: 0.0.1', '+ Version: 0.1.0', '+ Changelog: Second']) {
    expect(differences).toContain(line);
  }
  await flex('release', '--configuration-sid', second?.sid ?? '');
  expect(await loadedScript()).toContain('window.tiny="two"');
  expect(await json('describe:release', '--sid', 'active')).toMatchObject({
    configurationSid: second?.sid,
    configuration: { plugins: [{ name: NAME, version: '0.1.0', isPrivate: true }] },
  });
  expect(await json('list:plugins')).toMatchObject([{ name: NAME, isActive: true }]);
});

it('what the active release uses cannot be archived', async () => {
  expect(await flex('archive:plugin', '--name', NAME)).toContain(`Could not archive ${NAME}`);
  expect(await loadedScript()).toContain('window.tiny="two"');
});

/** The CLI asks for a build with node12, which Twilio has ended. */
it('an old version is archived, though the CLI cannot clean up after it', async () => {
  const archive = ['flex:plugins:archive:plugin-version', '--name', NAME, '--version', '0.0.1'];
  const archived = await cli.run(archive, plugin.folder);
  expect(archived.stderr).toContain('unsupported runtime: node12');
  const version = await json('describe:plugin-version', '--name', NAME, '--version', '0.0.1');
  expect(version).toMatchObject({ isArchived: true });
});

it('a plugin that is not released any more is archived, and its environment deleted', async () => {
  const release = ['--name', 'None', '--description', 'Without it'];
  await flex('release', '--disable-plugin', NAME, ...release);
  expect(await loaded()).toEqual([]);
  const archived = await flex('archive:plugin', '--name', NAME);
  expect(archived).toContain(`${NAME} was successfully archived`);
  const account = clientOf(() => emulator);
  const { body } = await account.get('serverless.twilio.com', '/v1/Services');
  const [service] = body['services'] as { readonly sid: string; readonly unique_name: string }[];
  expect(service?.unique_name).toBe('default');
  const left = `/v1/Services/${service?.sid ?? ''}/Environments`;
  expect((await account.get('serverless.twilio.com', left)).body).toMatchObject({
    environments: [],
  });
});
