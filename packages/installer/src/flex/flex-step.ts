/** The step that tells Flex where the service is. */
import { InstallerError } from '../installer-error';
import { domainOf, recordStoreOf, type Installation } from '../installation';
import { flexVariable } from '../record/install-record';
import type { Step } from '../steps/step';
import { changeConfiguration, findConfiguration } from './change-configuration';
import { domainIn, OUR_KEY } from './flex-configuration';

export function flexStep(installation: Installation): Step {
  return {
    title: "Flex's configuration",
    plan: async () => {
      const { rest } = installation;
      const configuration = await findConfiguration(rest);
      if (!configuration) throw noFlex();
      const [before, domain] = [domainIn(configuration), domainOf(installation)];
      if (before === domain) {
        return { kind: 'nothing', because: `ui_attributes.${OUR_KEY} names ${domain}.` };
      }
      return {
        kind: 'changes',
        changes: [
          `ui_attributes.${OUR_KEY}.serverless_functions_domain: ${before ?? 'none'} → ${domain}; everything else stays`,
        ],
        carryOut: async () => {
          // First, so that there is always a way back.
          await recordStoreOf(installation)?.write([flexVariable(before)]);
          const foreign = await changeConfiguration(rest, configuration, domain);
          return { done: [`Flex finds the router at ${domain}`, ...foreign] };
        },
      };
    },
  };
}

export function noFlex(): InstallerError {
  return new InstallerError(
    'no-flex',
    'The account has no Flex: set Flex up first (console.twilio.com/flex), or add --no-flex to install the router without its editor.',
  );
}
