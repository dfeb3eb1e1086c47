/** Whether the plugin has to be deployed, released, or neither. Pure. */

export interface PluginVersion {
  readonly version: string;
  readonly changelog: string;
}

export interface PluginState {
  /** Newest first; of a plugin that is not there, none. */
  readonly versions: readonly PluginVersion[];
  /** In the active release. */
  readonly released: PluginVersion | undefined;
}

export type PluginPlan =
  | { readonly kind: 'nothing'; readonly version: string }
  | { readonly kind: 'release'; readonly version: string; readonly before: string | undefined }
  | { readonly kind: 'deploy'; readonly before: string | undefined };

/** The changelog carries the fingerprint of the sources: nothing else of a version says what it was built from. */
export function planPlugin({ versions, released }: PluginState, fingerprint: string): PluginPlan {
  const mark = markOf(fingerprint);
  if (released?.changelog.includes(mark) === true) {
    return { kind: 'nothing', version: released.version };
  }
  const before = released?.version;
  const built = versions.find(({ changelog }) => changelog.includes(mark));
  return built ? { kind: 'release', version: built.version, before } : { kind: 'deploy', before };
}

export function markOf(fingerprint: string): string {
  return `source ${fingerprint}`;
}
