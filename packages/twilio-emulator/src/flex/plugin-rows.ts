/** The rows of the Flex PluginService, and what the active release makes of them. */
import { collection, type Store } from '../store/store';

/** Each row holds what Twilio shows, without addresses. */
export interface Plugin {
  readonly sid: string;
  readonly account_sid: string;
  readonly unique_name: string;
  readonly friendly_name: string;
  readonly description: string;
  readonly archived: boolean;
  readonly date_created: string;
  readonly date_updated: string;
}

export interface PluginVersion {
  readonly sid: string;
  readonly account_sid: string;
  readonly plugin_sid: string;
  readonly version: string;
  readonly plugin_url: string;
  readonly changelog: string;
  readonly private: boolean;
  readonly archived: boolean;
  readonly validated: boolean;
  readonly date_created: string;
}

export interface PluginConfiguration {
  readonly sid: string;
  readonly account_sid: string;
  readonly name: string;
  readonly description: string;
  readonly archived: boolean;
  readonly date_created: string;
  /** Not shown here: they are a resource of their own. */
  readonly plugins: readonly { readonly plugin_version_sid: string; readonly phase: number }[];
}

export interface PluginRelease {
  readonly sid: string;
  readonly account_sid: string;
  readonly configuration_sid: string;
  readonly date_created: string;
}

export const plugins = collection<Plugin>('flex.plugins');
export const pluginVersions = collection<PluginVersion>('flex.plugin-versions');
export const pluginConfigurations = collection<PluginConfiguration>('flex.plugin-configurations');
export const pluginReleases = collection<PluginRelease>('flex.plugin-releases');

/** A plugin in a configuration: its version and when Flex loads it. */
export interface ConfiguredPlugin {
  readonly plugin: Plugin;
  readonly version: PluginVersion;
  readonly phase: number;
}

/** The plugins of a configuration with their versions. */
export function configuredPlugins(
  store: Store,
  configuration: PluginConfiguration,
): ConfiguredPlugin[] {
  return configuration.plugins.flatMap(({ plugin_version_sid, phase }) => {
    const version = store.get(pluginVersions, plugin_version_sid);
    const plugin = version && store.get(plugins, version.plugin_sid);
    return plugin ? [{ plugin, version, phase }] : [];
  });
}

/** The configuration of the newest release: what Flex loads; undefined when nothing was released. */
export function activeConfiguration(store: Store): PluginConfiguration | undefined {
  const [release] = store.all(pluginReleases);
  return release && store.get(pluginConfigurations, release.configuration_sid);
}
