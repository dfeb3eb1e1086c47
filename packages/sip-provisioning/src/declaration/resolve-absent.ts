/** What a declaration wants gone. */
import { normaliseDomainName, normaliseIpBlock } from '../resources/normalise';
import type { Kind, ResourceId } from '../resources/resource';
import type { Declaration } from './declaration-schema';
import type { GoingClient } from './declared-state';

type AbsentMapping = NonNullable<NonNullable<Declaration['absent']>['mappings']>[number];

export function resolveAbsent(declaration: Declaration): ResourceId[] {
  const { absent = {} } = declaration;
  const named = (kind: Kind, names: readonly string[] | undefined): ResourceId[] =>
    (names ?? []).map((name) => ({ kind, name }));
  return [
    ...named('app', absent.apps),
    ...named('domain', absent.domains?.map(normaliseDomainName)),
    ...named('credential-list', absent.credentialLists),
    ...(absent.credentials ?? []).map((text) => inList('credential', text)),
    ...named('ip-access-control-list', absent.ipAccessControlLists),
    ...(absent.ipAddresses ?? []).map((text) => {
      const id = inList('ip-address', text);
      return { ...id, name: normaliseIpBlock(id.name) };
    }),
    ...named('address', absent.addresses),
    ...named('number', absent.numbers),
    ...(absent.mappings ?? []).map(mappingId),
    ...goingClients(declaration).flatMap(resourcesOfClient),
  ];
}

export function goingClients({ absent }: Declaration): GoingClient[] {
  return Object.entries(absent?.clients ?? {}).map(
    ([name, { username, credentialList, number }]) => ({
      name,
      username,
      credentialList,
      ...(number === undefined ? {} : { number }),
    }),
  );
}

function resourcesOfClient({ credentialList, username, number }: GoingClient): ResourceId[] {
  const credential: ResourceId = { kind: 'credential', of: credentialList, name: username };
  return number === undefined ? [credential] : [credential, { kind: 'number', name: number }];
}

/** `list/name`; a list's name may hold a slash before the last part of a user name, so the first one counts. */
function inList(kind: Kind, text: string): ResourceId {
  const slash = text.indexOf('/');
  return { kind, of: text.slice(0, slash), name: text.slice(slash + 1) };
}

function mappingId(mapping: AbsentMapping): ResourceId {
  const of = normaliseDomainName(mapping.domain);
  if ('ipAccessControlList' in mapping) {
    return { kind: 'calls-ip-access-control-list', of, name: mapping.ipAccessControlList };
  }
  const kind = mapping.for === 'calls' ? 'calls-credential-list' : 'registrations-credential-list';
  return { kind, of, name: mapping.credentialList };
}
