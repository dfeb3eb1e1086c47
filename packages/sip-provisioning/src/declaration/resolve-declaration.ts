/** Turns a declaration into the resources it asks for, or into everything that is wrong with it. */
import type { Issue } from '../issue';
import type { DeclaredResource } from '../resources/resource';
import type { Declaration } from './declaration-schema';
import { checkDeclaredState } from './check-declared-state';
import type { DeclaredState } from './declared-state';
import { Resolver } from './resolver';
import { goingClients, resolveAbsent } from './resolve-absent';
import { resolveApps } from './resolve-apps';
import { resolveClients } from './resolve-clients';
import { resolveDomains } from './resolve-domains';
import { resolveLists } from './resolve-lists';
import { resolveNumbers } from './resolve-numbers';

export type ResolvedDeclaration =
  | { readonly kind: 'valid'; readonly state: DeclaredState }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

export function resolveDeclaration(declaration: Declaration): ResolvedDeclaration {
  const resolver = new Resolver(declaration);
  resolveAddresses(resolver);
  resolveApps(resolver);
  resolveLists(resolver);
  const clients = resolveClients(resolver);
  resolveNumbers(resolver);
  const routers = resolveDomains(resolver);
  const state: DeclaredState = {
    account: declaration.account,
    resources: resolver.resources,
    absent: resolveAbsent(declaration),
    clients,
    goingClients: goingClients(declaration),
    routers,
  };
  const issues = [...resolver.issues, ...checkDeclaredState(state)];
  return issues.length > 0 ? { kind: 'invalid', issues } : { kind: 'valid', state };
}

function resolveAddresses(resolver: Resolver): void {
  for (const [name, address] of Object.entries(resolver.declaration.addresses ?? {})) {
    const { sid, emergencyEnabled = true, streetSecondary, ...fields } = address;
    const resource: DeclaredResource = {
      kind: 'address',
      name,
      ...(typeof sid === 'string' ? { sid } : {}),
      path: ['addresses', name],
      fields: { ...fields, streetSecondary: streetSecondary ?? null, emergencyEnabled },
    };
    resolver.add(resource);
  }
}
