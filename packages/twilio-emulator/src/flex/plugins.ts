/** Plugins of Flex: the name under which versions are uploaded and released. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { created, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { isoTimestamp } from '../timestamps';
import { authenticateFlexAdmin } from './authenticate-flex';
import { flexBehaviours } from './behaviours';
import { activeConfiguration, configuredPlugins, plugins, type Plugin } from './plugin-rows';

// Validation

/** The plugin that the path names by SID or unique name. */
export function pluginOf(call: ApiCall, parameter: string): Plugin {
  const sidOrName = call.sid(parameter);
  const { store } = call.emulator;
  const found =
    store.get(plugins, sidOrName) ??
    store.all(plugins, (each) => each.unique_name === sidOrName)[0];
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

function createPlugin(call: ApiCall): Reply {
  authenticateFlexAdmin(call);
  const { sids, account, clock, store } = call.emulator;
  const uniqueName = call.form.required('UniqueName');
  if (store.all(plugins).some((each) => each.unique_name === uniqueName)) {
    throw refusal(flexBehaviours.pluginNameTaken, uniqueName);
  }
  const now = isoTimestamp(clock.now());
  const plugin = store.put(plugins, {
    sid: sids.next('FP'),
    account_sid: account.sid,
    unique_name: uniqueName,
    friendly_name: call.form.text('FriendlyName') ?? uniqueName,
    description: call.form.text('Description') ?? '',
    archived: false,
    date_created: now,
    date_updated: now,
  });
  return created(renderWithLinks(plugin, call));
}

function updatePlugin(call: ApiCall): Reply {
  authenticateFlexAdmin(call);
  const before = pluginOf(call, 'Sid');
  const { clock, store } = call.emulator;
  const plugin = store.put(plugins, {
    ...before,
    friendly_name: call.form.text('FriendlyName') ?? before.friendly_name,
    description: call.form.text('Description') ?? before.description,
    date_updated: isoTimestamp(clock.now()),
  });
  return ok(renderWithLinks(plugin, call));
}

function archivePlugin(call: ApiCall): Reply {
  authenticateFlexAdmin(call);
  const before = pluginOf(call, 'Sid');
  const { clock, store } = call.emulator;
  if (before.archived) throw refusal(flexBehaviours.alreadyArchived, before.unique_name);
  const active = activeConfiguration(store);
  if (active && configuredPlugins(store, active).some(({ plugin }) => plugin.sid === before.sid)) {
    throw refusal(flexBehaviours.archiveActive, before.unique_name);
  }
  const date_updated = isoTimestamp(clock.now());
  const plugin = store.put(plugins, { ...before, archived: true, date_updated });
  return ok({ ...plugin, url: `${urlOf(plugin, call)}/Archive` });
}

function fetchPlugin(call: ApiCall): Reply {
  return ok(renderWithLinks(pluginOf(call, 'Sid'), call));
}

function listPlugins(call: ApiCall): Reply {
  const page = pageOf(call, call.emulator.store.list(plugins), (each) => each.sid);
  return ok(metaPage(call, 'plugins', page, (each) => renderWithLinks(each, call)));
}

function urlOf(plugin: Plugin, call: ApiCall): string {
  return `https://${call.host}/v1/PluginService/Plugins/${plugin.sid}`;
}

function renderWithLinks(plugin: Plugin, call: ApiCall): object {
  const url = urlOf(plugin, call);
  return { ...plugin, url, links: { plugin_versions: `${url}/Versions` } };
}

// Routes

export const pluginRoutes: Routes = {
  CreatePlugin: { run: createPlugin, sure: 'traced' },
  FetchPlugin: { run: fetchPlugin, sure: 'traced' },
  UpdatePlugin: { run: updatePlugin, sure: 'traced' },
  ListPlugin: { run: listPlugins, sure: 'traced' },
  UpdatePluginArchive: { run: archivePlugin, sure: 'spec' },
};
