/** A plugin on a Twilio domain: validated, uploaded as a protected asset, loaded by Flex. */
import { AssetRunner } from './asset-runner';
import {
  createBuild,
  createEnvironment,
  createService,
  deploy,
  uploadVersion,
} from './serverless-steps';
import { send, startTestEmulator } from './test-emulator';

const FLEX_API = 'flex-api.twilio.com';
const PLUGINS = '/v1/PluginService/Plugins';
const PATH = '/plugins/plugin-sample/1.0.0/bundle.js';
const SOURCE = 'Twilio.loadPlugin();';

const emulator = startTestEmulator({ runner: new AssetRunner() });

const fromFlex = (address: string, token = emulator.running.flexTokens.agent) => {
  const { hostname, pathname } = new URL(address);
  return send(emulator.running.url, 'GET', pathname, { host: hostname, 'x-flex-jwe': token });
};

/** Uploads the bundle, releases the plugin and returns the address of its asset. */
async function releasePlugin(): Promise<string> {
  const service = await createService(emulator, 'default');
  const environment = await createEnvironment(emulator, service, 'plugin');
  const asset = await uploadVersion(emulator, service, {
    path: PATH,
    visibility: 'protected',
    content: SOURCE,
  });
  const build = await createBuild(emulator, service, { AssetVersions: asset, Runtime: 'latest' });
  await deploy(emulator, service, environment, build);
  const { body } = await emulator.get(
    'serverless.twilio.com',
    `/v1/Services/${service}/Environments/${environment}`,
  );
  const address = `https://${String(body['domain_name'])}${PATH}`;
  await emulator.post(FLEX_API, PLUGINS, { UniqueName: 'plugin-sample' });
  const version = await emulator.post(FLEX_API, `${PLUGINS}/plugin-sample/Versions`, {
    Version: '1.0.0',
    PluginUrl: address,
    Private: 'True',
  });
  expect(version.body['private']).toBe(true);
  const configuration = await emulator.post(FLEX_API, '/v1/PluginService/Configurations', {
    Name: 'release',
    Plugins: JSON.stringify({ plugin_version: version.body.sid, phase: 3 }),
  });
  await emulator.post(FLEX_API, '/v1/PluginService/Releases', {
    ConfigurationId: configuration.body.sid,
  });
  return address;
}

async function listedSource(): Promise<string> {
  const list = await fromFlex('https://flex.twilio.com/plugins');
  const [{ src }] = list.body as unknown as [{ src: string }];
  return src;
}

describe('A plugin whose bundle is a protected asset', () => {
  it('is loaded by Flex through its own host', async () => {
    await releasePlugin();
    const address = await listedSource();
    expect(address).toBe('https://flex.twilio.com/plugins/v1/plugin-sample/1.0.0/bundle.js');
    const bundle = await fromFlex(address);
    expect(bundle).toMatchObject({ status: 200, body: SOURCE });
    expect(bundle.headers['content-type']).toBe('application/json');
  });

  it('is loaded by nobody who is not logged in', async () => {
    await releasePlugin();
    const reply = await fromFlex(await listedSource(), 'another token');
    expect(reply).toMatchObject({ status: 401, body: { code: 20003 } });
  });

  it('is 404 in a version that is not released', async () => {
    await releasePlugin();
    const address = (await listedSource()).replace('1.0.0', '1.0.1');
    expect(await fromFlex(address)).toMatchObject({ status: 404, body: { code: 20404 } });
  });
});

describe('A plugin that is looked over', () => {
  const HOST = 'flex-plugin-upload.us1.twilio.com';
  const post = (names: readonly string[]) =>
    emulator.postRaw(
      HOST,
      '/v1/Plugin/Validate',
      `${names
        .map((name) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n1\r\n`)
        .join('')}--x--\r\n`,
      { 'content-type': 'multipart/form-data; boundary=x' },
    );

  it('is found fine', async () => {
    expect(await post(['flex_ui_version', 'plugin_name', 'plugin_zip'])).toMatchObject({
      status: 200,
      body: {
        request_id: expect.any(String) as string,
        dom_manipulation: [],
        api_compatibility: [],
        version_compatibility: [],
        errors: [],
      },
    });
  });

  it('is refused without its archive', async () => {
    expect(await post(['flex_ui_version', 'plugin_name'])).toMatchObject({
      status: 400,
      body: { message: 'Missing required parameter plugin_zip in the post body' },
    });
  });
});
