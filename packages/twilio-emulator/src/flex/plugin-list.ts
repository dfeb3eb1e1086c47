/** What the Flex UI loads at its start: the plugins of the active release. */
import type { UndocumentedRoute } from '../api/api';
import type { ApiCall } from '../api/call';
import { ok, type Reply } from '../api/reply';
import { activeConfiguration, configuredPlugins } from './plugin-rows';

// Operations

function listLoadedPlugins({ emulator: { store } }: ApiCall): Reply {
  const active = activeConfiguration(store);
  const loaded = active ? configuredPlugins(store, active) : [];
  return ok(
    loaded.map(({ plugin, version, phase }) => ({
      phase,
      name: plugin.unique_name,
      version: version.version,
      src: version.plugin_url,
    })),
  );
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
];
