/** The SIP domains of a declaration, with their mappings, and which of them the inbound SIP router takes. */
import { DOMAIN_SUFFIX, normaliseDomainName } from '../resources/normalise';
import type { Kind } from '../resources/resource';
import type { DeclaredDomain } from './declaration-schema';
import type { RouterState } from './declared-state';
import { sidFor, type Filling, type Resolver } from './resolver';
import { withRouterUrls } from '../router/router-fields';
import { isRouterUrl } from '../router/router-url';
import { voiceFields } from './voice-fields';

export function resolveDomains(resolver: Resolver): RouterState[] {
  return Object.entries(resolver.declaration.domains ?? {}).flatMap(([name, domain]) =>
    resolver.fillings('domains', name, domain).flatMap((filling) => {
      const domainName = normaliseDomainName(filling.text(name));
      const entry = withRouterUrls(resolver, domain, filling);
      const voice = voiceFields(entry, filling);
      const { environment } = filling.scope;
      resolver.add({
        kind: 'domain',
        name: domainName,
        ...sidFor(domain.sid, filling.scope),
        ...(environment === undefined ? {} : { environment }),
        path: filling.path,
        fields: {
          ...voice,
          friendlyName:
            filling.text(domain.friendlyName, 'friendlyName') ??
            domainName.slice(0, -DOMAIN_SUFFIX.length),
          registration: domain.registration ?? false,
          emergencyCalling: domain.emergencyCalling ?? false,
          emergencyCaller: domain.emergencyCaller ?? null,
          secure: domain.secure ?? false,
          byocTrunkSid: domain.byocTrunkSid ?? null,
        },
      });
      addMappings(resolver, domain, filling, domainName);
      return routerOf(domain, filling, domainName, String(voice['voiceUrl']));
    }),
  );
}

function addMappings(
  resolver: Resolver,
  domain: DeclaredDomain,
  filling: Filling,
  domainName: string,
): void {
  const add = (kind: Kind, lists: readonly string[] | undefined, ...field: string[]): void => {
    (lists ?? []).forEach((list, index) => {
      const name = filling.text(list, ...field, index);
      const path = [...filling.path, ...field, index];
      resolver.add({ kind, of: domainName, name, path, fields: {} });
    });
  };
  const { credentialLists, ipAccessControlLists } = domain;
  add(
    'registrations-credential-list',
    credentialLists?.registrations,
    'credentialLists',
    'registrations',
  );
  add('calls-credential-list', credentialLists?.calls, 'credentialLists', 'calls');
  add('calls-ip-access-control-list', ipAccessControlLists, 'ipAccessControlLists');
}

function routerOf(
  domain: DeclaredDomain,
  filling: Filling,
  domainName: string,
  voiceUrl: string,
): RouterState[] {
  const router = domain.inboundSipRouter;
  if (router === undefined && !isRouterUrl(voiceUrl)) return [];
  return [
    {
      domain: domainName,
      emergencyCalling: domain.emergencyCalling ?? false,
      ...(router?.table === undefined
        ? {}
        : { table: filling.text(router.table, 'inboundSipRouter') }),
      ...(router?.country === undefined ? {} : { country: router.country.toUpperCase() }),
      emergencyCallsMeant: router?.emergencyCallsMeant ?? false,
      path: filling.path,
    },
  ];
}
