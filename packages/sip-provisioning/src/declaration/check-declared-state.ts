/** Checks across resources: references lead somewhere, nothing is both declared and absent. */
import type { Issue } from '../issue';
import { keyOf, referencesOf, type DeclaredResource } from '../resources/resource';
import type { DeclaredState } from './declared-state';

export function checkDeclaredState(state: DeclaredState): Issue[] {
  return [
    ...danglingReferences(state),
    ...declaredAndAbsent(state),
    ...emergencyAddressesWithoutService(state),
    ...domainsWithLongLabels(state),
  ];
}

function danglingReferences({ resources }: DeclaredState): Issue[] {
  const declared = new Set(resources.map(keyOf));
  return resources.flatMap((resource) =>
    referencesOf(resource, resource.fields)
      .filter((reference) => !declared.has(reference))
      .map((reference) => ({
        code: 'not-declared',
        path: resource.path,
        message: `${keyOf(resource)} refers to ${reference}, which is not declared: declare it, with the same name.`,
      })),
  );
}

function declaredAndAbsent({ resources, absent }: DeclaredState): Issue[] {
  const gone = new Set(absent.map(keyOf));
  return resources
    .filter((resource) => gone.has(keyOf(resource)))
    .map((resource) => ({
      code: 'declared-and-absent',
      path: resource.path,
      message: `${keyOf(resource)} is declared, and named under absent as well: remove one of the two.`,
    }));
}

function emergencyAddressesWithoutService({ resources }: DeclaredState): Issue[] {
  const addresses = new Map(
    resources.filter(({ kind }) => kind === 'address').map((each) => [each.name, each]),
  );
  const isUnfit = (resource: DeclaredResource): boolean => {
    const address = addresses.get(String(resource.fields['address']));
    return address?.fields['emergencyEnabled'] === false;
  };
  return resources
    .filter((resource) => resource.kind === 'emergency-address' && isUnfit(resource))
    .map((resource) => ({
      code: 'address-not-emergency-enabled',
      path: resource.path,
      message: `The emergency address of ${resource.name} has emergencyEnabled: false.`,
    }));
}

/** Characters of one label of a host name (RFC 1035 §2.3.4). */
const MAX_LABEL_LENGTH = 63;

function domainsWithLongLabels({ resources }: DeclaredState): Issue[] {
  return resources
    .filter(({ kind, name }) => kind === 'domain' && !isSipDomainName(name))
    .map(({ name, path }) => ({
      code: 'invalid-domain-name',
      path,
      message: `${name} is not a SIP domain: labels of letters, digits and hyphens before .sip.twilio.com.`,
    }));
}

/** `name` ends with `.sip.twilio.com`, in lower case. */
export function isSipDomainName(name: string): boolean {
  return name
    .split('.')
    .every(
      (label) => label.length <= MAX_LABEL_LENGTH && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label),
    );
}
