/** Plugin Releases: which configuration Flex loads; the newest release counts. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { created, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { isoTimestamp } from '../timestamps';
import { authenticateFlexAdmin } from './authenticate-flex';
import { flexBehaviours } from './behaviours';
import { pluginConfigurations, pluginReleases, type PluginRelease } from './plugin-rows';

// Operations

function createRelease(call: ApiCall): Reply {
  authenticateFlexAdmin(call);
  const { sids, account, clock, store } = call.emulator;
  const configurationSid = call.form.required('ConfigurationId');
  const configuration = store.get(pluginConfigurations, configurationSid);
  if (!configuration || configuration.archived) {
    throw refusal(flexBehaviours.configurationInvalid, configurationSid);
  }
  const release = store.put(pluginReleases, {
    sid: sids.next('FK'),
    account_sid: account.sid,
    configuration_sid: configuration.sid,
    date_created: isoTimestamp(clock.now()),
  });
  return created(render(release, call));
}

function fetchRelease(call: ApiCall): Reply {
  const { store } = call.emulator;
  const sid = call.sid('Sid');
  const isActive = sid.toLowerCase() === 'active';
  const found = isActive ? store.all(pluginReleases)[0] : store.get(pluginReleases, sid);
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return ok(render(found, call));
}

function listReleases(call: ApiCall): Reply {
  const page = pageOf(call, call.emulator.store.list(pluginReleases), (each) => each.sid);
  return ok(metaPage(call, 'releases', page, (each) => render(each, call)));
}

function render(row: PluginRelease, call: ApiCall): object {
  return { ...row, url: `https://${call.host}/v1/PluginService/Releases/${row.sid}` };
}

// Routes

export const pluginReleaseRoutes: Routes = {
  CreatePluginRelease: { run: createRelease, sure: 'traced' },
  FetchPluginRelease: { run: fetchRelease, sure: 'traced' },
  ListPluginRelease: { run: listReleases, sure: 'traced' },
};
