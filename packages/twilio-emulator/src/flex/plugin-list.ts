/** What the Flex UI loads at its start: the plugins of the active release, and their bundles. */
import type { UndocumentedRoute } from '../api/api';
import type { ApiCall } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { liveAsset } from '../serverless/live-asset';
import { activeConfiguration, configuredPlugins, type ConfiguredPlugin } from './plugin-rows';

// Validation

function loadedPlugins({ emulator: { store } }: ApiCall): ConfiguredPlugin[] {
  const active = activeConfiguration(store);
  return active ? configuredPlugins(store, active) : [];
}

// Operations

function listLoadedPlugins(call: ApiCall): Reply {
  const { store } = call.emulator;
  return ok(
    loadedPlugins(call).map(({ plugin, version, phase }) => ({
      phase,
      name: plugin.unique_name,
      version: version.version,
      src: liveAsset(store, version.plugin_url)
        ? `https://flex.twilio.com/plugins/v1/${plugin.unique_name}/${version.version}/bundle.js`
        : version.plugin_url,
    })),
  );
}

/** Twilio reads the bundle for Flex: nobody outside could, as the Asset is protected. */
function fetchBundle(call: ApiCall): Reply {
  const [name, version] = [call.sid('Name'), call.sid('Version')];
  const wanted = loadedPlugins(call).find(
    (each) => each.plugin.unique_name === name && each.version.version === version,
  );
  const asset = wanted && liveAsset(call.emulator.store, wanted.version.plugin_url);
  if (!asset) throw refusal(commonBehaviours.notFound, call.path);
  return { status: 200, content: { bytes: asset.bytes, type: asset.contentType } };
}

// Routes

export const pluginListRoutes: readonly UndocumentedRoute[] = [
  {
    name: 'ListLoadedPlugins',
    method: 'GET',
    path: '/plugins',
    run: listLoadedPlugins,
    sure: 'traced',
    simplified: 'Roles make no difference.',
  },
  {
    name: 'FetchPluginBundle',
    method: 'GET',
    path: '/plugins/v1/{Name}/{Version}/bundle.js',
    run: fetchBundle,
    sure: 'traced',
    simplified: 'Only plugins of the active release are here.',
  },
];
