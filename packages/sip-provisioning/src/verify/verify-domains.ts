/** Every domain has the expected credential lists, for calls AND for registrations: the to-do of the runbook. */
import { keyOf, type DeclaredResource, type Kind } from '../resources/resource';
import type { Finding } from './finding';
import type { VerifyInput } from './verify-input';

const USES = [
  { kind: 'calls-credential-list', use: 'calls' },
  { kind: 'registrations-credential-list', use: 'registrations' },
] as const satisfies readonly { readonly kind: Kind; readonly use: string }[];

export function verifyDomains(input: VerifyInput): Finding[] {
  return input.declared.resources
    .filter(({ kind }) => kind === 'domain')
    .flatMap((domain) => [
      ...USES.flatMap(({ kind, use }) => verifyLists(domain, kind, use, input)),
      ...verifyReachable(domain, input),
    ]);
}

function verifyLists(
  { name: domain, fields }: DeclaredResource,
  kind: Kind,
  use: string,
  { declared, observed }: VerifyInput,
): Finding[] {
  const about = `domain ${domain}`;
  const isOfDomain = (each: { kind: Kind; of?: string }): boolean =>
    each.kind === kind && each.of === domain;
  const expected = declared.resources.filter(isOfDomain).map(({ name }) => name);
  const mapped = observed.resources.filter(isOfDomain).map(({ name }) => name);
  const missing = expected.filter((name) => !mapped.includes(name));
  const extra = mapped.filter((name) => !expected.includes(name));
  const findings: Finding[] = missing.map((name) => ({
    level: 'FAIL',
    rule: `${use}-lists`,
    about,
    found: `credential list ${name} is not set for ${use}`,
    remedy: 'sip-provision apply',
  }));
  for (const name of extra) {
    findings.push({
      level: 'WARN',
      rule: `${use}-lists`,
      about,
      found: `credential list ${name} is set for ${use} and not declared`,
      remedy: 'declare it, or name the mapping under absent',
    });
  }
  if (expected.length === 0 && use === 'registrations' && fields['registration'] === true) {
    const found = 'endpoints may register, but no credential list is declared for it';
    findings.push({ level: 'WARN', rule: 'registrations-lists', about, found });
  }
  if (findings.length > 0 || expected.length === 0) return findings;
  return [
    { level: 'PASS', rule: `${use}-lists`, about, found: `${expected.join(', ')} for ${use}` },
  ];
}

/** A domain without any list for calls receives no traffic (docs, voice/sip/api/sip-domain-resource, auth_type). */
function verifyReachable({ name, kind }: DeclaredResource, { observed }: VerifyInput): Finding[] {
  const exists = observed.resources.some((each) => keyOf(each) === keyOf({ kind, name }));
  const isMapped = observed.resources.some(
    (each) => each.of === name && each.kind.startsWith('calls-'),
  );
  if (!exists || isMapped) return [];
  return [
    {
      level: 'FAIL',
      rule: 'domain-reachable',
      about: `domain ${name}`,
      found: 'nothing is set for calls: it receives no traffic',
      remedy: 'declare credentialLists: {calls: […]} or ipAccessControlLists',
    },
  ];
}
