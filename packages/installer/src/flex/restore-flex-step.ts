/** Puts back what Flex's configuration named before the router. */
import { domainOf, recordStoreOf, type Installation } from '../installation';
import { FLEX_KEY } from '../record/install-record';
import type { Step } from '../steps/step';
import { changeConfiguration, findConfiguration } from './change-configuration';
import { domainIn, OUR_KEY } from './flex-configuration';

export function restoreFlexStep(installation: Installation): Step {
  return {
    title: "Flex's configuration",
    plan: async () => {
      const { rest } = installation;
      const store = recordStoreOf(installation);
      const before = (await store?.read())?.flex;
      const configuration = before && (await findConfiguration(rest));
      if (!store || !before || !configuration) {
        return { kind: 'nothing', because: 'deploy has not changed it.' };
      }
      const domain = domainIn(configuration);
      const forget = () => store.forget(() => [FLEX_KEY]);
      if (domain !== domainOf(installation)) {
        return {
          kind: 'changes',
          changes: [`forget what it named before; it names ${domain ?? 'no router'} now`],
          carryOut: async () => {
            await forget();
            return { done: [] };
          },
        };
      }
      return {
        kind: 'changes',
        changes: [
          `ui_attributes.${OUR_KEY}.serverless_functions_domain: ${domain} → ${before.domain ?? 'none'}; everything else stays`,
        ],
        carryOut: async () => {
          const foreign = await changeConfiguration(rest, configuration, before.domain);
          await forget();
          return { done: [`Flex names ${before.domain ?? 'no router'}`, ...foreign] };
        },
      };
    },
  };
}
