/** Removes the service that deploy made, when nothing of the account calls it any more. */
import type { ObservedState } from 'sip-provisioning';
import { SERVERLESS_API } from '../account/twilio-rest';
import { recordStoreOf, type Installation } from '../installation';
import { observeFor } from '../sip/provisioning';
import type { Step } from '../steps/step';

export function removeServiceStep(
  installation: Installation,
  serviceSid: string,
  { dryRun }: { readonly dryRun?: boolean },
): Step {
  const { rest, account, choice, service } = installation;
  const name = `${choice.serviceName} (${serviceSid})`;
  return {
    title: `Service ${choice.serviceName}`,
    plan: async () => {
      const store = recordStoreOf(installation);
      const record = await store?.read();
      // What was never live was not finished by deploy, and nothing can call it.
      if (record && !record.serviceCreated) {
        const because = `${name} was there before deploy, so it stays, with the code that it has now.`;
        return { kind: 'nothing', because };
      }
      const observed = await observeFor(account, { resources: [] });
      // In a dry run they still point here.
      const restored = dryRun === true ? (record?.waysIn ?? []).map((each) => each.name) : [];
      const callers = callersOf(observed, service?.domains ?? []).filter(
        (each) => !restored.includes(each),
      );
      if (callers.length > 0) {
        return {
          kind: 'by-hand',
          because: `${name} stays: ${callers.join(', ')} would call what is gone.`,
          left: [`point ${callers.join(', ')} elsewhere, and run the command again`],
        };
      }
      return {
        kind: 'changes',
        changes: [`remove the service ${name}`],
        warnings: [
          'The live route table and its history go with it: "npm run pull" keeps the table.',
        ],
        carryOut: async () => {
          await rest.remove(
            `Remove the service ${name}`,
            `${SERVERLESS_API}/Services/${serviceSid}`,
          );
          return { done: [`${name} is gone`] };
        },
      };
    },
  };
}

/** Names of everything with a URL on one of the domains. */
function callersOf({ resources }: ObservedState, domains: readonly string[]): readonly string[] {
  return resources
    .filter(({ fields }) => Object.values(fields).some((value) => isOn(value, domains)))
    .map(({ name }) => name);
}

function isOn(value: unknown, domains: readonly string[]): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  return domains.includes(new URL(value).hostname);
}
