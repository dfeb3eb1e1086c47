/** The clients of a declaration: a credential each, and a number for those that have one. */
import type { ClientState } from './declared-state';
import type { DeclaredClient } from './declaration-schema';
import type { Resolver } from './resolver';
import { resolveNumber } from './resolve-numbers';

export function resolveClients(resolver: Resolver): ClientState[] {
  return Object.entries(resolver.declaration.clients ?? {}).flatMap(([name, client]) => {
    const credentialList = client.credentialList ?? onlyCredentialList(resolver);
    const path = ['clients', name];
    if (credentialList === undefined) {
      const message = `Client ${name} does not say which credential list it is in, and there is not exactly one.`;
      resolver.issues.push({ code: 'credential-list-needed', path, message });
      return [];
    }
    return [resolveClient(resolver, name, client, credentialList)];
  });
}

function resolveClient(
  resolver: Resolver,
  name: string,
  client: DeclaredClient,
  credentialList: string,
): ClientState {
  const { username = name, password, number, environment, app, emergencyAddress } = client;
  const path = ['clients', name];
  resolver.add({ kind: 'credential', of: credentialList, name: username, path, fields: {} });
  const state = { name, username, credentialList, password, path };
  if (number === undefined) {
    if (app !== undefined || emergencyAddress !== undefined) {
      const message = `Client ${name} has no number, so app and emergencyAddress say nothing: add a number or remove them.`;
      resolver.issues.push({ code: 'number-needed', path, message });
    }
    return state;
  }
  const phoneNumber = 'use' in number ? number.use : number.buy;
  resolveNumber(resolver, phoneNumber, path, {
    environment,
    app,
    emergencyAddress,
    friendlyName: name,
    buy: 'buy' in number,
  });
  return { ...state, number: phoneNumber };
}

function onlyCredentialList({ declaration }: Resolver): string | undefined {
  const names = Object.keys(declaration.credentialLists ?? {});
  return names.length === 1 ? names[0] : undefined;
}
