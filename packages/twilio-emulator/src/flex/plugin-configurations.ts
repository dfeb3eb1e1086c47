/** Plugin Configurations: sets of plugin versions that can be released together. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { created, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { isoTimestamp } from '../timestamps';
import { authenticateFlexAdmin } from './authenticate-flex';
import { flexBehaviours } from './behaviours';
import {
  activeConfiguration,
  configuredPlugins,
  pluginConfigurations,
  plugins,
  pluginVersions,
  type ConfiguredPlugin,
  type PluginConfiguration,
} from './plugin-rows';

// Validation

/** Flex loads a plugin in its third phase (traced: what the plugins CLI sends). */
const DEFAULT_PHASE = 3;

function configurationOf(call: ApiCall, parameter: string): PluginConfiguration {
  const found = call.emulator.store.get(pluginConfigurations, call.sid(parameter));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

/** The versions of `Plugins`: a JSON object each, with `plugin_version` and `phase`. */
function readPlugins(call: ApiCall): PluginConfiguration['plugins'] {
  const { store } = call.emulator;
  const seen = new Set<string>();
  return call.form.list('Plugins').map((text) => {
    const { plugin_version: sid, phase } = readEntry(text);
    const version = store.get(pluginVersions, String(sid));
    const plugin = version && store.get(plugins, version.plugin_sid);
    const invalid = (why: string) => refusal(flexBehaviours.pluginsInvalid, why);
    if (!plugin) throw invalid(`there is no plugin version ${String(sid)}`);
    if (version.archived || plugin.archived) throw invalid(`${version.sid} is archived`);
    if (seen.has(plugin.sid)) throw invalid(`${plugin.unique_name} is there twice`);
    seen.add(plugin.sid);
    return {
      plugin_version_sid: version.sid,
      phase: typeof phase === 'number' ? phase : DEFAULT_PHASE,
    };
  });
}

function readEntry(text: string): { plugin_version?: unknown; phase?: unknown } {
  try {
    const json: unknown = JSON.parse(text);
    if (json !== null && typeof json === 'object') return json;
  } catch {
    // Said below: what is not JSON is not an object either.
  }
  throw refusal(flexBehaviours.pluginsInvalid, `${text} is not a JSON object`);
}

// Operations

function createConfiguration(call: ApiCall): Reply {
  authenticateFlexAdmin(call);
  const { sids, account, clock, store } = call.emulator;
  const configuration = store.put(pluginConfigurations, {
    sid: sids.next('FJ'),
    account_sid: account.sid,
    name: call.form.required('Name'),
    description: call.form.text('Description') ?? '',
    archived: false,
    date_created: isoTimestamp(clock.now()),
    plugins: readPlugins(call),
  });
  return created(renderWithLinks(configuration, call));
}

function archiveConfiguration(call: ApiCall): Reply {
  authenticateFlexAdmin(call);
  const { store } = call.emulator;
  const before = configurationOf(call, 'Sid');
  if (before.archived) throw refusal(flexBehaviours.alreadyArchived, before.sid);
  if (activeConfiguration(store)?.sid === before.sid) {
    throw refusal(flexBehaviours.archiveActive, before.sid);
  }
  const configuration = store.put(pluginConfigurations, { ...before, archived: true });
  return ok({ ...shown(configuration), url: `${urlOf(configuration, call)}/Archive` });
}

function fetchConfiguration(call: ApiCall): Reply {
  return ok(renderWithLinks(configurationOf(call, 'Sid'), call));
}

function listConfigurations(call: ApiCall): Reply {
  const page = pageOf(call, call.emulator.store.list(pluginConfigurations), (each) => each.sid);
  return ok(metaPage(call, 'configurations', page, (each) => renderWithLinks(each, call)));
}

function listConfiguredPlugins(call: ApiCall): Reply {
  const configuration = configurationOf(call, 'ConfigurationSid');
  const rows = configuredPlugins(call.emulator.store, configuration);
  const page = pageOf(call, rows, (each) => each.plugin.sid);
  return ok(metaPage(call, 'plugins', page, (each) => renderConfigured(each, configuration, call)));
}

function fetchConfiguredPlugin(call: ApiCall): Reply {
  const configuration = configurationOf(call, 'ConfigurationSid');
  const wanted = call.sid('PluginSid');
  const found = configuredPlugins(call.emulator.store, configuration).find(({ plugin }) =>
    [plugin.sid, plugin.unique_name].includes(wanted),
  );
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return ok(renderConfigured(found, configuration, call));
}

function urlOf(row: PluginConfiguration, call: ApiCall): string {
  return `https://${call.host}/v1/PluginService/Configurations/${row.sid}`;
}

function shown(row: PluginConfiguration): object {
  const { sid, account_sid, name, description, archived, date_created } = row;
  return { sid, account_sid, name, description, archived, date_created };
}

function renderWithLinks(row: PluginConfiguration, call: ApiCall): object {
  const url = urlOf(row, call);
  return { ...shown(row), url, links: { plugins: `${url}/Plugins` } };
}

function renderConfigured(
  { plugin, version, phase }: ConfiguredPlugin,
  configuration: PluginConfiguration,
  call: ApiCall,
): object {
  return {
    account_sid: plugin.account_sid,
    configuration_sid: configuration.sid,
    plugin_sid: plugin.sid,
    plugin_version_sid: version.sid,
    phase,
    plugin_url: version.plugin_url,
    unique_name: plugin.unique_name,
    friendly_name: plugin.friendly_name,
    description: plugin.description,
    plugin_archived: plugin.archived,
    version: version.version,
    changelog: version.changelog,
    plugin_version_archived: version.archived,
    private: version.private,
    date_created: configuration.date_created,
    url: `${urlOf(configuration, call)}/Plugins/${plugin.sid}`,
  };
}

// Routes

export const pluginConfigurationRoutes: Routes = {
  CreatePluginConfiguration: { run: createConfiguration, sure: 'traced' },
  FetchPluginConfiguration: { run: fetchConfiguration, sure: 'traced' },
  ListPluginConfiguration: { run: listConfigurations, sure: 'traced' },
  UpdatePluginConfigurationArchive: { run: archiveConfiguration, sure: 'spec' },
  ListConfiguredPlugin: { run: listConfiguredPlugins, sure: 'traced' },
  FetchConfiguredPlugin: { run: fetchConfiguredPlugin, sure: 'traced' },
};
