/** Takes the plugin out of the active release, or puts the version there that was released before. */
import { recordStoreOf, type Installation } from '../installation';
import { PLUGIN_KEY } from '../record/install-record';
import type { Step } from '../steps/step';
import { observePlugin, PLUGIN_NAME, releaseWith } from './plugin-service';

export function restorePluginStep(installation: Installation): Step {
  return {
    title: 'Flex plugin',
    plan: async () => {
      const { rest } = installation;
      const store = recordStoreOf(installation);
      const before = (await store?.read())?.plugin;
      if (!store || !before) return { kind: 'nothing', because: 'deploy has not released it.' };
      const { released } = await observePlugin(rest);
      const forget = () => store.forget(() => [PLUGIN_KEY]);
      if ((released?.version ?? null) === before.version) {
        return {
          kind: 'changes',
          changes: ['forget what was released before'],
          carryOut: async () => {
            await forget();
            return { done: [] };
          },
        };
      }
      const change =
        before.version === null
          ? `release Flex's plugins without ${PLUGIN_NAME}`
          : `release ${PLUGIN_NAME}@${before.version} again`;
      return {
        kind: 'changes',
        changes: [change],
        carryOut: async () => {
          await releaseWith(rest, before.version);
          await forget();
          return { done: [change] };
        },
      };
    },
  };
}
