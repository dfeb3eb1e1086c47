/** The step that points SIP domains at the router. */
import type { ObservedState } from 'sip-provisioning';
import { domainOf, recordStoreOf, type Installation } from '../installation';
import {
  keysOfSipDomain,
  REMEMBERED_FIELDS,
  sipDomainVariables,
  type DomainBefore,
} from '../record/install-record';
import type { Step, StepPlan, StepReport } from '../steps/step';
import { guardEmergencyCalls } from './guard-emergency-calls';
import { declareDomain, fallbackFault, routerUrls, shownUrl } from './plan-sip-domain';
import { carryOut, observeFor, planFor, type ProvisioningPlan } from './provisioning';
import { chooseDomains, chooseFallback, type SipOptions } from './sip-options';

type Resource = ObservedState['resources'][number];
type Options = SipOptions & { readonly yes?: boolean; readonly dryRun?: boolean };

export function sipStep(
  installation: Installation,
  options: Options,
  localTable: () => unknown,
): Step {
  return { title: 'SIP domains', plan: () => planStep(installation, options, localTable) };
}

async function planStep(
  installation: Installation,
  options: Options,
  localTable: () => unknown,
): Promise<StepPlan> {
  const { shell, account } = installation;
  const urls = routerUrls(domainOf(installation));
  const all = await observeFor(account, { resources: [] });
  const domains = all.resources.filter(({ kind }) => kind === 'domain');
  const isPointed = (each: Resource) => each.fields['voiceUrl'] === urls.voiceUrl;
  const names = await chooseDomains(shell, options, domains, isPointed);
  if (names.length === 0) {
    const because = 'no SIP domain was chosen.';
    return { kind: 'by-hand', because, left: [noDomain(domains)] };
  }
  const chosen = names.map((name) => ({ name, existing: domains.find((d) => d.name === name) }));
  const own = installation.service?.domains ?? [];
  const without = chosen
    .filter(({ existing }) => (existing?.fields['voiceFallbackUrl'] ?? null) === null)
    .filter(({ existing }) => existing === undefined || !isPointed(existing))
    .map(({ name }) => name);
  const fallbackUrl = await chooseFallback(shell, options, without, own);
  const { credentialList, ipAccessControlList } = options;
  const resources = chosen.flatMap(({ name, existing }) =>
    declareDomain(
      {
        name,
        urls,
        // One that points here already has had its chance to be asked.
        fallbackUrl: without.includes(name) ? fallbackUrl : undefined,
        credentialList,
        ipAccessControlList,
      },
      existing,
    ),
  );
  const planned = planFor(account, { resources }, await observeFor(account, { resources }));
  await guardEmergencyCalls(installation, options, planned, localTable);
  const left = leftOf(chosen, planned, { fallbackUrl, own, options });
  if (planned.plan.changes.length === 0) {
    return { kind: 'nothing', because: `${names.join(', ')}: as they are to be.`, left };
  }
  return {
    kind: 'changes',
    changes: planned.plan.changes.flatMap(linesOf),
    carryOut: async () => ({ ...(await point(installation, planned)), left }),
  };
}

/** What each domain had is remembered before it is changed. */
async function point(installation: Installation, planned: ProvisioningPlan): Promise<StepReport> {
  const { shell, account } = installation;
  const store = recordStoreOf(installation);
  const router = routerUrls(domainOf(installation)).voiceUrl;
  for (const { kind, name, verb } of planned.plan.changes) {
    if (kind !== 'domain') continue;
    const domain = planned.observed.resources.find(
      (each) => each.kind === kind && each.name === name,
    );
    if (verb === 'create') await remember(store, name, { kind: 'created' });
    else if (domain && domain.fields['voiceUrl'] !== router) {
      await remember(store, name, { kind: 'pointed', fields: rememberedOf(domain) });
    }
  }
  await carryOut(shell, account, planned);
  return { done: planned.plan.changes.map(({ id }) => id) };
}

async function remember(
  store: ReturnType<typeof recordStoreOf>,
  name: string,
  before: DomainBefore,
): Promise<void> {
  await store?.write(sipDomainVariables(name, before), (kept) => keysOfSipDomain(name, kept));
}

function rememberedOf({ fields }: Resource): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    REMEMBERED_FIELDS.map((name) => {
      const value = fields[name];
      return [name, typeof value === 'string' ? value : null];
    }),
  );
}

function linesOf({ id, verb, before, after }: ProvisioningPlan['plan']['changes'][number]) {
  if (verb !== 'change') return [id];
  return [
    id,
    ...Object.keys(after ?? {}).map(
      (name) => `  ${name}: ${shownUrl(before?.[name])} → ${shownUrl(after?.[name])}`,
    ),
  ];
}

function leftOf(
  chosen: readonly { readonly name: string; readonly existing: Resource | undefined }[],
  { observed }: ProvisioningPlan,
  {
    fallbackUrl,
    own,
    options,
  }: { fallbackUrl: string | undefined; own: readonly string[]; options: Options },
): readonly string[] {
  const hasMapping = (name: string) =>
    observed.resources.some(({ kind, of }) => kind.startsWith('calls-') && of === name);
  return chosen.flatMap(({ name, existing }) => {
    const fallback = existing?.fields['voiceFallbackUrl'] ?? fallbackUrl ?? null;
    const isOpened =
      hasMapping(name) ||
      (!existing &&
        (options.credentialList !== undefined || options.ipAccessControlList !== undefined));
    return [
      ...(fallback === null
        ? [`give ${name} a voice fallback URL, for calls while the router cannot answer`]
        : []),
      ...(typeof fallback === 'string' && fallbackFault(fallback, own) !== undefined
        ? [`give ${name} another voice fallback URL: its own is a Function of the router's service`]
        : []),
      ...(isOpened
        ? []
        : [
            `map a credential list or an IP access control list to ${name}: without, it takes no calls`,
          ]),
    ];
  });
}

function noDomain(domains: readonly Resource[]): string {
  return domains.length === 0
    ? 'make a SIP domain: run the command again with --create-sip-domain NAME'
    : `point a SIP domain at the router: run the command again with --sip-domain NAME (there are ${domains.map(({ name }) => name).join(', ')})`;
}
