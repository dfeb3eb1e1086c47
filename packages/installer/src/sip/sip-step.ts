/** The step that points SIP domains and phone numbers at the router. */
import { normaliseDomainName } from 'sip-provisioning';
import { domainOf, recordStoreOf, type Installation } from '../installation';
import {
  keysOfWayIn,
  REMEMBERED_FIELDS,
  wayInVariables,
  type Mapping,
  type RememberedWayIn,
  type WayIn,
  type WayInBefore,
} from '../record/way-in-record';
import type { Step, StepPlan, StepReport } from '../steps/step';
import { guardEmergencyCalls } from './guard-emergency-calls';
import { leftOf, nothingChosen, type ChosenWayIn } from './left-to-do';
import { declareWayIn, isPointedAt, routerUrls, type Resource } from './plan-way-in';
import { carryOut, linesOf, observeFor, planFor, type ProvisioningPlan } from './provisioning';
import { chooseFallback, chooseWaysIn, type SipOptions } from './sip-options';

type Options = SipOptions & { readonly yes?: boolean; readonly dryRun?: boolean };

export function sipStep(
  installation: Installation,
  options: Options,
  localTable: () => unknown,
): Step {
  return {
    title: 'SIP domains and numbers',
    plan: () => planStep(installation, options, localTable),
  };
}

async function planStep(
  installation: Installation,
  options: Options,
  localTable: () => unknown,
): Promise<StepPlan> {
  const { shell, account } = installation;
  const urls = routerUrls(domainOf(installation));
  const all = await observeFor(account, { resources: [] });
  const ways = all.resources.filter(({ kind }) => kind === 'domain' || kind === 'number');
  const isPointed = (each: Resource) => isPointedAt(each, urls.voiceUrl);
  const names = await chooseWaysIn(shell, options, ways, isPointed);
  if (names.length === 0) {
    const because = 'no SIP domain and no number was chosen.';
    return { kind: 'by-hand', because, left: [nothingChosen(ways)] };
  }
  const chosen = names.map((way): ChosenWayIn => ({
    way,
    existing: ways.find(({ kind, name }) => kind === way.kind && name === way.name),
    lists: listsFor(way, options),
  }));
  const own = installation.service?.domains ?? [];
  const without = chosen
    .filter(({ existing }) => (existing?.fields['voiceFallbackUrl'] ?? null) === null)
    // Nobody is asked twice; but what is said in an option counts in every run.
    .filter(
      ({ existing }) =>
        existing === undefined || !isPointed(existing) || options.fallbackUrl !== undefined,
    )
    .map(({ way }) => way.name);
  const fallbackUrl = await chooseFallback(shell, options, without, own);
  const resources = chosen.flatMap(({ way, existing, lists }) =>
    declareWayIn(
      { ...way, urls, fallbackUrl: without.includes(way.name) ? fallbackUrl : undefined, lists },
      existing,
    ),
  );
  const planned = planFor(account, { resources }, await observeFor(account, { resources }));
  await guardEmergencyCalls(installation, options, planned, localTable);
  const left = leftOf(chosen, planned, { fallbackUrl, own, options });
  if (planned.plan.changes.length === 0) {
    const because = `${names.map(({ name }) => name).join(', ')} ${names.length === 1 ? 'calls' : 'call'} the router already.`;
    return { kind: 'nothing', because, left };
  }
  return {
    kind: 'changes',
    changes: planned.plan.changes.flatMap(linesOf),
    carryOut: async () => ({ ...(await point(installation, planned, names)), left }),
  };
}

/** In every run, so that one that broke off after the domain was made is completed by the next. */
function listsFor({ kind, name }: WayIn, options: Options): readonly Mapping[] {
  const { createSipDomain, credentialList, ipAccessControlList } = options;
  const isMeant = createSipDomain !== undefined && name === normaliseDomainName(createSipDomain);
  if (kind !== 'domain' || !isMeant) return [];
  return [
    ...(credentialList === undefined
      ? []
      : [{ kind: 'calls-credential-list', list: credentialList } as const]),
    ...(ipAccessControlList === undefined
      ? []
      : [{ kind: 'calls-ip-access-control-list', list: ipAccessControlList } as const]),
  ];
}

/** What each had is remembered before it is changed; what was remembered already is the older truth. */
async function point(
  installation: Installation,
  planned: ProvisioningPlan,
  names: readonly WayIn[],
): Promise<StepReport> {
  const { shell, account } = installation;
  const store = recordStoreOf(installation);
  const remembered = (await store?.read())?.waysIn ?? [];
  const router = routerUrls(domainOf(installation)).voiceUrl;
  for (const way of names) {
    const before = beforeOf(way, planned, remembered, router);
    if (before === undefined) continue;
    await store?.write(wayInVariables(way, before), (kept) => keysOfWayIn(way, kept));
  }
  await carryOut(shell, account, planned);
  return { done: planned.plan.changes.map(({ id }) => id) };
}

/** Undefined: there is nothing new to remember. */
function beforeOf(
  way: WayIn,
  { plan, observed }: ProvisioningPlan,
  remembered: readonly RememberedWayIn[],
  router: string,
): WayInBefore | undefined {
  const is = (each: { readonly kind: string; readonly name: string }) =>
    each.kind === way.kind && each.name === way.name;
  const change = plan.changes.find(is);
  if (change?.verb === 'create') return { kind: 'created' };
  const earlier = remembered.find(is)?.before;
  const existing = observed.resources.find(is);
  const mapped = plan.changes.flatMap(({ kind, of, name }) =>
    of === way.name && isMappingKind(kind) ? [{ kind, list: name }] : [],
  );
  if (change && existing && !isPointedAt(existing, router)) {
    const all = earlier?.kind === 'pointed' ? [...earlier.mapped, ...mapped] : mapped;
    return { kind: 'pointed', fields: fieldsBefore(way, existing), mapped: all };
  }
  if (mapped.length === 0 || earlier?.kind !== 'pointed') return undefined;
  return { ...earlier, mapped: [...earlier.mapped, ...mapped] };
}

function isMappingKind(kind: string): kind is Mapping['kind'] {
  return kind === 'calls-credential-list' || kind === 'calls-ip-access-control-list';
}

function fieldsBefore({ kind }: WayIn, { fields }: Resource) {
  return Object.fromEntries(
    REMEMBERED_FIELDS[kind].map((name) => {
      const value = fields[name];
      return [name, typeof value === 'string' ? value : null];
    }),
  );
}
