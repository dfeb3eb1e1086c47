/** What only a person can still do so that SIP domains and numbers are well. Pure. */
import type { Mapping, WayIn } from '../record/way-in-record';
import { fallbackFault, shownUrl, type Resource } from './plan-way-in';
import type { ProvisioningPlan } from './provisioning';
import type { SipOptions } from './sip-options';

export interface ChosenWayIn {
  readonly way: WayIn;
  /** Undefined: it is about to be made. */
  readonly existing: Resource | undefined;
  readonly lists: readonly Mapping[];
}

export function leftOf(
  chosen: readonly ChosenWayIn[],
  { observed }: ProvisioningPlan,
  given: {
    readonly fallbackUrl: string | undefined;
    readonly own: readonly string[];
    readonly options: SipOptions;
  },
): readonly string[] {
  const hasMapping = (name: string) =>
    observed.resources.some(({ kind, of }) => kind.startsWith('calls-') && of === name);
  return chosen.flatMap(({ way: { kind, name }, existing, lists }) => [
    ...fallbackLeft(name, existing, given),
    ...(kind === 'number' || lists.length > 0 || hasMapping(name)
      ? []
      : [
          `map a credential list or an IP access control list to ${name}: without, it takes no calls`,
        ]),
  ]);
}

function fallbackLeft(
  name: string,
  existing: Resource | undefined,
  {
    fallbackUrl,
    own,
    options,
  }: {
    readonly fallbackUrl: string | undefined;
    readonly own: readonly string[];
    readonly options: SipOptions;
  },
): readonly string[] {
  const kept = existing?.fields['voiceFallbackUrl'] ?? null;
  const fallback = kept ?? fallbackUrl ?? null;
  if (fallback === null) {
    return [`give ${name} a voice fallback URL, for calls while the router cannot answer`];
  }
  if (typeof fallback === 'string' && fallbackFault(fallback, own) !== undefined) {
    return [
      `give ${name} another voice fallback URL: its own is a Function of the router's service`,
    ];
  }
  const asked = options.fallbackUrl;
  return typeof asked === 'string' && kept !== null && kept !== asked
    ? [
        `${name} keeps its own voice fallback URL, ${shownUrl(kept)}: --fallback-url is for what has none`,
      ]
    : [];
}

/** `ways` are all SIP domains and numbers of the account. */
export function nothingChosen(ways: readonly Resource[]): string {
  const domains = ways.filter(({ kind }) => kind === 'domain').map(({ name }) => name);
  const hasNumbers = ways.some(({ kind }) => kind === 'number');
  const orNumber = hasNumbers ? ', or a phone number with --number' : '';
  return domains.length === 0
    ? `make a SIP domain: run the command again with --create-sip-domain NAME${orNumber}`
    : `point a SIP domain at the router: run the command again with --sip-domain NAME (there are ${domains.join(', ')})${orNumber}`;
}
