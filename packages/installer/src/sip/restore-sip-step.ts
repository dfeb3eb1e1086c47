/** Takes SIP domains and numbers back from the router: as they were before; domains that deploy made are removed. */
import type { ObservedState } from 'sip-provisioning';
import { domainOf, recordStoreOf, type Installation } from '../installation';
import { keysOfWayIn, type RememberedWayIn } from '../record/way-in-record';
import type { Step, StepPlan } from '../steps/step';
import { isPointedAt, routerUrls, type Resource } from './plan-way-in';
import { carryOut, linesOf, observeFor, planFor, type Declared } from './provisioning';

export function restoreSipStep(installation: Installation): Step {
  return { title: 'SIP domains and numbers', plan: () => planStep(installation) };
}

async function planStep(installation: Installation): Promise<StepPlan> {
  const { account, shell } = installation;
  const store = recordStoreOf(installation);
  if (!store) return { kind: 'nothing', because: 'the service was never live.' };
  const { waysIn } = await store.read();
  const observed = await observeFor(account, { resources: [] });
  const { voiceUrl } = routerUrls(domainOf(installation));
  const { declared, left } = declareBefore(waysIn, observed, voiceUrl);
  const planned = planFor(account, declared, await observeFor(account, declared));
  if (planned.plan.changes.length === 0 && waysIn.length === 0) {
    return { kind: 'nothing', because: 'none was pointed at the router by deploy.', left };
  }
  const changes = planned.plan.changes.flatMap(linesOf);
  return {
    kind: 'changes',
    changes: changes.length > 0 ? changes : ['forget what they were before'],
    carryOut: async () => {
      await carryOut(shell, account, planned);
      await store.forget((kept) => waysIn.flatMap((way) => keysOfWayIn(way, kept)));
      return { done: changes.length > 0 ? planned.plan.changes.map(({ id }) => id) : [], left };
    },
  };
}

/** Only what still points at the router is ours to change. */
function declareBefore(
  waysIn: readonly RememberedWayIn[],
  observed: ObservedState,
  voiceUrl: string,
): { readonly declared: Declared; readonly left: readonly string[] } {
  const left: string[] = [];
  const declared: {
    -readonly [Name in keyof Required<Declared>]: Required<Declared>[Name][number][];
  } = { resources: [], absent: [] };
  for (const resource of observed.resources) {
    const { kind, name } = resource;
    if (kind !== 'domain' && kind !== 'number') continue;
    const before = waysIn.find((each) => each.kind === kind && each.name === name)?.before;
    const isPointed = isPointedAt(resource, voiceUrl);
    if (before && !isPointed) left.push(`${name} was pointed elsewhere since: it is left as it is`);
    if (!before && isPointed) {
      left.push(`point ${name} elsewhere: it calls the router, though deploy did not point it`);
    }
    if (!before || !isPointed) continue;
    if (before.kind === 'created') {
      declared.absent.push({ kind, name });
      continue;
    }
    const app = before.fields['app'] ?? null;
    const isAppGone = app !== null && !observed.resources.some(({ sid }) => sid === app);
    if (isAppGone) left.push(`give ${name} a TwiML app: the one that it had, ${app}, is gone`);
    declared.resources.push({
      kind,
      name,
      path: [`${kind}s`, name],
      fields: { ...before.fields, ...(isAppGone ? { app: null } : {}) },
    });
    declared.absent.push(
      ...before.mapped
        .filter((each) => isMapped(observed, resource, each.kind, each.list))
        .map((each) => ({ kind: each.kind, of: name, name: each.list })),
    );
  }
  return { declared, left };
}

/** A list that is gone has taken its mapping along. */
function isMapped(
  { resources }: ObservedState,
  domain: Resource,
  mapping: string,
  list: string,
): boolean {
  const kind = mapping.replace('calls-', '');
  return (
    domain.kind === 'domain' && resources.some((each) => each.kind === kind && each.name === list)
  );
}
