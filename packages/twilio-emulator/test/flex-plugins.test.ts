/** Journey: a Flex plugin uploaded, configured, released and archived, as the plugins CLI does it. */
import type { Twilio } from 'twilio';
import { nodeClient, refusalOf } from './node-client';
import { send, startTestEmulator } from './test-emulator';

const emulator = startTestEmulator();
let client: Twilio;
beforeEach(() => {
  client = nodeClient(emulator.running);
});
/** No answer that the emulator gave may have failed the check against the specification. */
afterEach(() => {
  expect(emulator.running.requests.all().filter((each) => each.failure !== undefined)).toEqual([]);
});

const NAME = 'plugin-inbound-sip-router';
const pluginUrl = 'https://example.twil.io/plugin.js';
const flex = () => client.flexApi.v1;

const upload = async (version: string) => {
  const found = await flex()
    .plugins(NAME)
    .fetch()
    .catch(() => undefined);
  if (!found) await flex().plugins.create({ uniqueName: NAME });
  return flex().plugins(NAME).pluginVersions.create({ versionParam: version, pluginUrl });
};
const configure = (...versionSids: string[]) =>
  flex().pluginConfigurations.create({
    name: 'release',
    plugins: versionSids.map((plugin_version) => ({ plugin_version, phase: 3 })),
  });
const release = (configurationId: string) => flex().pluginReleases.create({ configurationId });
const loaded = () =>
  send(emulator.running.url, 'GET', '/plugins?roles=admin', {
    host: 'flex.twilio.com',
    'x-flex-jwe': emulator.running.flexTokens.agent,
  });

describe('Flex plugins', () => {
  it('are uploaded, configured and released; the newest release is what Flex loads', async () => {
    expect((await loaded()).body).toEqual([]);
    const first = await upload('1.0.0');
    const configuration = await configure(first.sid);
    await release(configuration.sid);
    expect((await loaded()).body).toEqual([
      { phase: 3, name: NAME, version: '1.0.0', src: pluginUrl },
    ]);
    const second = await upload('1.0.1');
    const next = await configure(second.sid);
    await release(next.sid);
    expect((await loaded()).body).toMatchObject([{ version: '1.0.1' }]);
    const [newest] = await flex().pluginReleases.list();
    expect(newest?.configurationSid).toBe(next.sid);
    for (const active of ['active', 'Active', 'ACTIVE']) {
      expect((await flex().pluginReleases(active).fetch()).sid).toBe(newest?.sid);
    }
    const configured = flex().pluginConfigurations(next.sid).plugins;
    expect(await configured.list()).toMatchObject([{ pluginVersionSid: second.sid, phase: 3 }]);
    expect(await configured(NAME).fetch()).toMatchObject({ version: '1.0.1', pluginUrl });
    const versions = await flex().plugins(NAME).pluginVersions.list();
    expect(versions.map((each) => each.version)).toEqual(['1.0.1', '1.0.0']);
    expect((await flex().pluginConfigurations.list()).map((each) => each.sid)).toEqual([
      next.sid,
      configuration.sid,
    ]);
  });

  it('are found by name and number, and described', async () => {
    await upload('1.0.0');
    await flex().plugins(NAME).update({ friendlyName: 'SIP router', description: 'routes calls' });
    const [listed] = await flex().plugins.list();
    expect(listed).toMatchObject({
      uniqueName: NAME,
      friendlyName: 'SIP router',
      description: 'routes calls',
    });
    const version = await flex().plugins(NAME).pluginVersions('1.0.0').fetch();
    expect(version).toMatchObject({ pluginUrl, archived: false });
  });

  it('are archived unless the active release uses them', async () => {
    const first = await upload('1.0.0');
    const second = await upload('1.0.1');
    const [old, next] = [await configure(first.sid), await configure(second.sid)];
    await release(old.sid);
    await release(next.sid);
    const archive = {
      plugin: () => flex().pluginArchive(NAME).update(),
      version: (sid: string) => flex().pluginVersionArchive(NAME, sid).update(),
      configuration: (sid: string) => flex().pluginConfigurationArchive(sid).update(),
    };
    const inUse = (what: string) => ({
      status: 400,
      code: 20001,
      message: `${what} cannot be archived: it is part of the active release`,
    });
    expect(await refusalOf(archive.plugin())).toEqual(inUse(NAME));
    expect(await refusalOf(archive.version(second.sid))).toEqual(inUse(second.sid));
    expect(await refusalOf(archive.configuration(next.sid))).toEqual(inUse(next.sid));
    expect(await archive.configuration(old.sid)).toMatchObject({ archived: true });
    expect(await archive.version('1.0.0')).toMatchObject({ archived: true });
    expect(await refusalOf(archive.version(first.sid))).toEqual({
      status: 400,
      code: 20001,
      message: `${first.sid} is already archived`,
    });
    expect(await refusalOf(release(old.sid))).toMatchObject({ status: 400, code: 20001 });
    expect(await refusalOf(configure(first.sid))).toMatchObject({
      status: 400,
      message: `Invalid parameter Plugins: ${first.sid} is archived`,
    });
    await release((await configure()).sid);
    expect(await archive.plugin()).toMatchObject({ archived: true });
  });

  it('refuse a name or a version twice, and what is not a version', async () => {
    await upload('1.0.0');
    const taken = { status: 409, code: 20409 };
    expect(await refusalOf(flex().plugins.create({ uniqueName: NAME }))).toEqual({
      ...taken,
      message: `Plugin with unique name ${NAME} already exists`,
    });
    expect(await refusalOf(upload('1.0.0'))).toEqual({
      ...taken,
      message: `Version 1.0.0 of plugin ${NAME} already exists`,
    });
    expect(await refusalOf(upload('latest'))).toEqual({
      status: 400,
      code: 20001,
      message: 'Invalid parameter Version: latest is not a semantic version',
    });
  });

  it('refuse a configuration of unknown versions, or of one plugin twice', async () => {
    const [first, second] = [await upload('1.0.0'), await upload('1.0.1')];
    const refused = (why: string) => ({
      status: 400,
      code: 20001,
      message: `Invalid parameter Plugins: ${why}`,
    });
    const unknown = `FV${'0'.repeat(32)}`;
    expect(await refusalOf(configure(unknown))).toEqual(
      refused(`there is no plugin version ${unknown}`),
    );
    expect(await refusalOf(configure(first.sid, second.sid))).toEqual(
      refused(`${NAME} is there twice`),
    );
    const broken = { Name: 'x', Plugins: 'broken' };
    const reply = await emulator.post(
      'flex-api.twilio.com',
      '/v1/PluginService/Configurations',
      broken,
    );
    expect(reply).toMatchObject({
      status: 400,
      body: refused('broken is not a JSON object'),
    });
  });

  it('answer 404 with 20404 for what does not exist', async () => {
    const missing = { status: 404, code: 20404 };
    const none = '0'.repeat(32);
    expect(await refusalOf(flex().plugins('none').fetch())).toMatchObject(missing);
    expect(await refusalOf(flex().pluginReleases('active').fetch())).toMatchObject(missing);
    const configuration = flex().pluginConfigurations(`FJ${none}`);
    expect(await refusalOf(configuration.fetch())).toMatchObject(missing);
    expect(await refusalOf(configuration.plugins.list())).toMatchObject(missing);
    await upload('1.0.0');
    const version = flex().plugins(NAME).pluginVersions('2.0.0').fetch();
    expect(await refusalOf(version)).toMatchObject(missing);
  });
});
