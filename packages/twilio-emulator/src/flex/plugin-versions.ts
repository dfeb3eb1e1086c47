/** Plugin Versions: one upload of a Flex plugin each, by number and address. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { created, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { isoTimestamp } from '../timestamps';
import { authenticateFlexAdmin } from './authenticate-flex';
import { flexBehaviours } from './behaviours';
import { activeConfiguration, pluginVersions, type PluginVersion } from './plugin-rows';
import { pluginOf } from './plugins';

// Validation

/** semver.org, version 2.0.0: numbers, then what may follow. */
const SEMANTIC_VERSION = /^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/;

/** The version that the path names by SID or number. */
function versionOf(call: ApiCall): PluginVersion {
  const plugin = pluginOf(call, 'PluginSid');
  const sidOrNumber = call.sid('Sid');
  const [found] = call.emulator.store.all(
    pluginVersions,
    (each) => each.plugin_sid === plugin.sid && [each.sid, each.version].includes(sidOrNumber),
  );
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

function createVersion(call: ApiCall): Reply {
  authenticateFlexAdmin(call);
  const { sids, account, clock, store } = call.emulator;
  const plugin = pluginOf(call, 'PluginSid');
  const number = call.form.required('Version');
  if (!SEMANTIC_VERSION.test(number)) throw refusal(flexBehaviours.pluginVersionInvalid, number);
  const ofPlugin = store.all(pluginVersions, (each) => each.plugin_sid === plugin.sid);
  if (ofPlugin.some((each) => each.version === number)) {
    throw refusal(flexBehaviours.pluginVersionTaken, number, plugin.unique_name);
  }
  const version = store.put(pluginVersions, {
    sid: sids.next('FV'),
    account_sid: account.sid,
    plugin_sid: plugin.sid,
    version: number,
    plugin_url: call.form.required('PluginUrl'),
    changelog: call.form.text('Changelog') ?? '',
    private: call.form.flag('Private') ?? false,
    archived: false,
    validated: call.form.text('ValidateStatus') === 'success',
    date_created: isoTimestamp(clock.now()),
  });
  return created(render(version, call));
}

function archiveVersion(call: ApiCall): Reply {
  authenticateFlexAdmin(call);
  const { store } = call.emulator;
  const before = versionOf(call);
  if (before.archived) throw refusal(flexBehaviours.alreadyArchived, before.sid);
  const used = activeConfiguration(store)?.plugins ?? [];
  if (used.some((each) => each.plugin_version_sid === before.sid)) {
    throw refusal(flexBehaviours.archiveActive, before.sid);
  }
  const version = store.put(pluginVersions, { ...before, archived: true });
  const shown = Object.entries(version).filter(([name]) => name !== 'validated');
  return ok({
    ...(Object.fromEntries(shown) as Omit<PluginVersion, 'validated'>),
    url: `${urlOf(version, call)}/Archive`,
  });
}

function fetchVersion(call: ApiCall): Reply {
  return ok(render(versionOf(call), call));
}

function listVersions(call: ApiCall): Reply {
  const plugin = pluginOf(call, 'PluginSid');
  const rows = call.emulator.store.list(pluginVersions, (each) => each.plugin_sid === plugin.sid);
  const page = pageOf(call, rows, (each) => each.sid);
  return ok(metaPage(call, 'plugin_versions', page, (each) => render(each, call)));
}

function urlOf(row: PluginVersion, call: ApiCall): string {
  return `https://${call.host}/v1/PluginService/Plugins/${row.plugin_sid}/Versions/${row.sid}`;
}

function render(row: PluginVersion, call: ApiCall): object {
  return { ...row, url: urlOf(row, call) };
}

// Routes

export const pluginVersionRoutes: Routes = {
  CreatePluginVersion: { run: createVersion, sure: 'traced' },
  FetchPluginVersion: { run: fetchVersion, sure: 'traced' },
  ListPluginVersion: { run: listVersions, sure: 'traced' },
  UpdatePluginVersionArchive: { run: archiveVersion, sure: 'spec' },
};
