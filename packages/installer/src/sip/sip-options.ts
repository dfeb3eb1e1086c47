/** Which SIP domains and numbers are meant, from flags or from a person. */
import { UsageError } from 'command-line';
import { normaliseDomainName } from 'sip-provisioning';
import type { WayIn } from '../record/way-in-record';
import type { Shell } from '../shell';
import { fallbackFault, shownUrl, type Resource } from './plan-way-in';

export interface SipOptions {
  /** False: the step is left out. */
  readonly sip?: boolean;
  /** Existing domains. */
  readonly sipDomain?: readonly string[];
  /** Made unless it exists. */
  readonly createSipDomain?: string;
  /** May call the domain of `createSipDomain`. */
  readonly credentialList?: string;
  readonly ipAccessControlList?: string;
  /** Phone numbers of the account, E.164. */
  readonly number?: readonly string[];
  /** False: none, and nobody is asked. */
  readonly fallbackUrl?: string | false;
  readonly country?: string;
  readonly emergencyCallsMeant?: boolean;
}

type Choosing = SipOptions & { readonly yes?: boolean };

/** What to point at the router, of `ways`, all that there are; what points there already need not be named. */
export async function chooseWaysIn(
  shell: Shell,
  options: Choosing,
  ways: readonly Resource[],
  isPointed: (way: Resource) => boolean,
): Promise<readonly WayIn[]> {
  const { sipDomain = [], createSipDomain, number = [] } = options;
  const domains = [...sipDomain, ...(createSipDomain === undefined ? [] : [createSipDomain])];
  const named = [
    ...ways.filter(isPointed).map(wayInOf),
    ...domains.map((name): WayIn => ({ kind: 'domain', name: normaliseDomainName(name) })),
    ...number.map((name): WayIn => ({ kind: 'number', name })),
  ];
  const isAsked = named.length === 0 && shell.canAsk && options.yes !== true;
  const chosen = isAsked ? await askWhich(shell, ways) : named;
  return [...new Map(chosen.map((each) => [`${each.kind} ${each.name}`, each])).values()];
}

async function askWhich(shell: Shell, ways: readonly Resource[]): Promise<readonly WayIn[]> {
  const chosen: WayIn[] = [];
  for (const [kind, what] of [
    ['domain', 'SIP domains'],
    ['number', 'phone numbers'],
  ] as const) {
    // A number on a SIP trunk has its calls taken by that.
    const names = ways
      .filter((each) => each.kind === kind && typeof each.fields['trunkSid'] !== 'string')
      .map(({ name }) => name);
    if (names.length === 0) continue;
    const picked = await shell.choose(`Which ${what} shall the router answer?`, names);
    chosen.push(...picked.map((name) => ({ kind, name })));
  }
  return chosen;
}

function wayInOf({ kind, name }: Resource): WayIn {
  return { kind: kind === 'number' ? 'number' : 'domain', name };
}

/** For what has none. Undefined: none. */
export async function chooseFallback(
  shell: Shell,
  { fallbackUrl, yes }: Choosing,
  without: readonly string[],
  ownDomains: readonly string[],
): Promise<string | undefined> {
  if (fallbackUrl === false || without.length === 0) return undefined;
  if (fallbackUrl !== undefined) {
    const fault = fallbackFault(fallbackUrl, ownDomains);
    if (fault === undefined) return fallbackUrl;
    throw new UsageError(fault);
  }
  while (shell.canAsk && yes !== true) {
    const question = `${without.join(', ')} would have no fallback. URL that answers calls when the router fails (empty: none):`;
    const answer = (await shell.ask(question)).trim();
    if (answer === '') return undefined;
    const fault = fallbackFault(answer, ownDomains);
    if (fault === undefined) return answer;
    shell.err(`${fault.replace(answer, shownUrl(answer))}\n`);
  }
  return undefined;
}
