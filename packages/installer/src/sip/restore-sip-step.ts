/** Takes the SIP domains back from the router: their URLs as they were, and those that deploy made are removed. */
import type { ObservedState } from 'sip-provisioning';
import { domainOf, recordStoreOf, type Installation } from '../installation';
import { keysOfSipDomain, type InstallRecord } from '../record/install-record';
import type { Step, StepPlan } from '../steps/step';
import { routerUrls, shownUrl } from './plan-sip-domain';
import { carryOut, observeFor, planFor, type Declared } from './provisioning';

export function restoreSipStep(installation: Installation): Step {
  return { title: 'SIP domains', plan: () => planStep(installation) };
}

async function planStep(installation: Installation): Promise<StepPlan> {
  const { account, shell } = installation;
  const store = recordStoreOf(installation);
  if (!store) return { kind: 'nothing', because: 'the service was never live.' };
  const record = await store.read();
  const observed = await observeFor(account, { resources: [] });
  const { declared, left } = declareBefore(
    record,
    observed,
    routerUrls(domainOf(installation)).voiceUrl,
  );
  const planned = planFor(account, declared, await observeFor(account, declared));
  const remembered = [...record.sipDomains.keys()];
  if (planned.plan.changes.length === 0 && remembered.length === 0) {
    return { kind: 'nothing', because: 'none was pointed at the router by deploy.', left };
  }
  const changes = planned.plan.changes.flatMap(({ id, before, after, verb }) => [
    id,
    ...(verb === 'change'
      ? Object.keys(after ?? {}).map(
          (name) => `  ${name}: ${shownUrl(before?.[name])} → ${shownUrl(after?.[name])}`,
        )
      : []),
  ]);
  return {
    kind: 'changes',
    changes: changes.length > 0 ? changes : ['forget what the domains were before'],
    carryOut: async () => {
      await carryOut(shell, account, planned);
      await store.forget((kept) => remembered.flatMap((name) => keysOfSipDomain(name, kept)));
      return { done: changes.length > 0 ? planned.plan.changes.map(({ id }) => id) : [], left };
    },
  };
}

/** Only a domain that still points at the router is ours to change. */
function declareBefore(
  { sipDomains }: InstallRecord,
  { resources }: ObservedState,
  voiceUrl: string,
): { readonly declared: Declared; readonly left: readonly string[] } {
  const left: string[] = [];
  const declared: {
    -readonly [Name in keyof Required<Declared>]: Required<Declared>[Name][number][];
  } = { resources: [], absent: [] };
  for (const { kind, name, fields } of resources) {
    if (kind !== 'domain') continue;
    const before = sipDomains.get(name);
    const isPointed = fields['voiceUrl'] === voiceUrl;
    if (before && !isPointed) left.push(`${name} was pointed elsewhere since: it is left as it is`);
    if (!before && isPointed) {
      left.push(`point ${name} elsewhere: it calls the router, though deploy did not point it`);
    }
    if (!before || !isPointed) continue;
    if (before.kind === 'created') declared.absent.push({ kind, name });
    else {
      declared.resources.push({ kind, name, path: ['domains', name], fields: before.fields });
    }
  }
  return { declared, left };
}
