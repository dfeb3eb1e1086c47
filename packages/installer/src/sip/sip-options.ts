/** Which SIP domains are meant, from flags or from a person. */
import { normaliseDomainName, type ObservedState } from 'sip-provisioning';
import { UsageError } from 'command-line';
import type { Shell } from '../shell';
import { fallbackFault, shownUrl } from './plan-sip-domain';

export interface SipOptions {
  /** False: the step is left out. */
  readonly sip?: boolean;
  /** Existing domains. */
  readonly sipDomain?: readonly string[];
  /** Made where it is not there. */
  readonly createSipDomain?: string;
  readonly credentialList?: string;
  readonly ipAccessControlList?: string;
  /** False: none, and nobody is asked. */
  readonly fallbackUrl?: string | false;
  readonly country?: string;
  readonly emergencyCallsMeant?: boolean;
}

type Resource = ObservedState['resources'][number];

/** Names of the domains to point; those that point at the router already need not be named. */
export async function chooseDomains(
  shell: Shell,
  options: SipOptions & { readonly yes?: boolean },
  domains: readonly Resource[],
  isPointed: (domain: Resource) => boolean,
): Promise<readonly string[]> {
  const { sipDomain = [], createSipDomain } = options;
  const named = sipDomain.map(normaliseDomainName);
  for (const name of named) {
    if (domains.some((each) => each.name === name)) continue;
    throw new UsageError(
      `The account has no SIP domain ${name}: --create-sip-domain ${name} makes it.`,
    );
  }
  const created = createSipDomain === undefined ? [] : [normaliseDomainName(createSipDomain)];
  const pointed = domains.filter(isPointed).map(({ name }) => name);
  const isAsked = named.length + created.length + pointed.length === 0 && domains.length > 0;
  const chosen =
    isAsked && shell.canAsk && options.yes !== true
      ? await shell.choose(
          'Which SIP domains shall the router answer?',
          domains.map(({ name }) => name),
        )
      : [];
  return [...new Set([...pointed, ...named, ...created, ...chosen])];
}

/** For domains that have none. Undefined: none. */
export async function chooseFallback(
  shell: Shell,
  { fallbackUrl, yes }: SipOptions & { readonly yes?: boolean },
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
