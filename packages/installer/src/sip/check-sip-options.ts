/** Says what is wrong with the options about SIP domains and numbers, before anything is done. Pure. */
import { isSipDomainName, normaliseDomainName, type ObservedState } from 'sip-provisioning';
import { fallbackFault, type Resource } from './plan-way-in';
import type { SipOptions } from './sip-options';

/** All faults at once; `ownDomains` are those of the router's service. */
export function checkSipOptions(
  options: SipOptions,
  { resources }: ObservedState,
  ownDomains: readonly string[],
): readonly string[] {
  if (options.sip === false) return withoutSip(options);
  const { sipDomain = [], createSipDomain, number = [], fallbackUrl, country } = options;
  const of = (kind: Resource['kind']) => resources.filter((each) => each.kind === kind);
  return [
    ...sipDomain.map(normaliseDomainName).flatMap((name) => missingDomain(name, of('domain'))),
    ...(createSipDomain === undefined ? [] : unfitDomain(normaliseDomainName(createSipDomain))),
    ...listFaults(options, of('credential-list'), of('ip-access-control-list')),
    ...number.flatMap((each) => numberFaults(each, of('number'))),
    ...(typeof fallbackUrl === 'string' ? [fallbackFault(fallbackUrl, ownDomains)] : []),
    country === undefined || /^[a-z]{2}$/i.test(country)
      ? undefined
      : `--country ${country}: give the two letters of a country, such as US.`,
  ].filter((fault) => fault !== undefined);
}

/** Options that would be without effect. */
function withoutSip(options: SipOptions): readonly string[] {
  const given = [
    ...(options.sipDomain === undefined ? [] : ['--sip-domain']),
    ...(options.createSipDomain === undefined ? [] : ['--create-sip-domain']),
    ...(options.number === undefined ? [] : ['--number']),
    ...(options.credentialList === undefined ? [] : ['--credential-list']),
    ...(options.ipAccessControlList === undefined ? [] : ['--ip-access-control-list']),
    ...(typeof options.fallbackUrl === 'string' ? ['--fallback-url'] : []),
  ];
  if (given.length === 0) return [];
  return [`--no-sip leaves SIP domains and numbers alone: leave it out, or ${given.join(', ')}.`];
}

function missingDomain(name: string, domains: readonly Resource[]): readonly string[] {
  if (domains.some((each) => each.name === name)) return [];
  return [`The account has no SIP domain ${name}: --create-sip-domain ${name} makes it.`];
}

function unfitDomain(name: string): readonly string[] {
  if (isSipDomainName(name)) return [];
  return [`${name} cannot be a SIP domain: letters, digits and hyphens before .sip.twilio.com.`];
}

function listFaults(
  { createSipDomain, credentialList, ipAccessControlList }: SipOptions,
  credentialLists: readonly Resource[],
  ipLists: readonly Resource[],
): readonly string[] {
  const faults = (
    option: string,
    what: string,
    list: string | undefined,
    lists: readonly Resource[],
  ): readonly string[] => {
    if (list === undefined) return [];
    const found = lists.filter(({ name }) => name === list).length;
    return [
      ...(createSipDomain === undefined
        ? [`${option} says who may call the domain of --create-sip-domain: add that.`]
        : []),
      ...(found === 0 ? [`The account has no ${what} "${list}": ${namesOf(lists)}.`] : []),
      ...(found > 1 ? [`The account has ${found} ${what}s "${list}": rename all but one.`] : []),
    ];
  };
  return [
    ...faults('--credential-list', 'credential list', credentialList, credentialLists),
    ...faults('--ip-access-control-list', 'IP access control list', ipAccessControlList, ipLists),
  ];
}

function namesOf(resources: readonly Resource[]): string {
  if (resources.length === 0) return 'it has none';
  return `it has ${resources.map(({ name }) => `"${name}"`).join(', ')}`;
}

function numberFaults(number: string, numbers: readonly Resource[]): readonly string[] {
  if (!/^\+[1-9]\d{6,14}$/.test(number)) {
    return [`--number ${number}: give it with + and the country code, such as +15551234567.`];
  }
  const found = numbers.find(({ name }) => name === number);
  if (!found) return [`${number} is not a number of this account.`];
  const trunk = found.fields['trunkSid'];
  if (typeof trunk !== 'string') return [];
  return [`${number} belongs to the SIP trunk ${trunk}, which takes its calls: take it off first.`];
}
