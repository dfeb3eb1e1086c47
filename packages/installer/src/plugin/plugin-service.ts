/** Flex's PluginService: which versions there are, which one is released, and releases without the CLI. */
import { fieldsOf, optionalTextOf, sidOf, textOf } from 'publishing';
import { FLEX_API, type TwilioRest } from '../account/twilio-rest';
import type { PluginState } from './plan-plugin';

const URL = `${FLEX_API}/PluginService`;

/** Name of the plugin, as its package.json has it. */
export const PLUGIN_NAME = 'plugin-inbound-sip-router';

/** A plugin of the active release. */
interface Released {
  readonly name: string;
  readonly versionSid: string;
  readonly phase: number;
}

export async function observePlugin(rest: TwilioRest): Promise<PluginState> {
  const plugin = await rest.find('Look for the plugin', `${URL}/Plugins/${PLUGIN_NAME}`);
  if (plugin === undefined) return { versions: [], released: undefined };
  const versions = await listVersions(rest);
  const released = (await activePlugins(rest)).find(({ name }) => name === PLUGIN_NAME);
  return {
    versions,
    released: versions.find(({ sid }) => sid === released?.versionSid),
  };
}

/** Makes a release like the active one, with this version of the plugin in it, or, with null, without the plugin. */
export async function releaseWith(rest: TwilioRest, version: string | null): Promise<void> {
  const others = (await activePlugins(rest)).filter(({ name }) => name !== PLUGIN_NAME);
  const own =
    version === null
      ? undefined
      : (await listVersions(rest)).find((each) => each.version === version);
  const plugins = [
    ...others.map(({ versionSid, phase }) => ({ plugin_version: versionSid, phase })),
    ...(own ? [{ plugin_version: own.sid, phase: DEFAULT_PHASE }] : []),
  ];
  const made = await rest.postForm('Make a plugin configuration', `${URL}/Configurations`, {
    Name: own ? `${PLUGIN_NAME} ${own.version} again` : `Without ${PLUGIN_NAME}`,
    Plugins: plugins.map((each) => JSON.stringify(each)),
  });
  await rest.postForm('Release the plugin configuration', `${URL}/Releases`, {
    ConfigurationId: sidOf(made),
  });
}

/** Flex loads a plugin in its third phase (traced: what the plugins CLI sends). */
const DEFAULT_PHASE = 3;

async function listVersions(rest: TwilioRest) {
  const url = `${URL}/Plugins/${PLUGIN_NAME}/Versions`;
  const rows = await rest.list('List the versions of the plugin', url, 'plugin_versions');
  return rows.map((row) => ({
    sid: sidOf(row),
    version: textOf(row, 'version'),
    changelog: optionalTextOf(row, 'changelog') ?? '',
  }));
}

async function activePlugins(rest: TwilioRest): Promise<readonly Released[]> {
  const release = await rest.find('Look for the active release', `${URL}/Releases/active`);
  if (release === undefined) return [];
  const url = `${URL}/Configurations/${textOf(release, 'configuration_sid')}/Plugins`;
  const rows = await rest.list('List the released plugins', url, 'plugins');
  return rows.map((row) => ({
    name: textOf(row, 'unique_name'),
    versionSid: textOf(row, 'plugin_version_sid'),
    phase: Number(fieldsOf(row)['phase']),
  }));
}
