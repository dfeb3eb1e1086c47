/** Declared and observed resources for the tests of the plan; a test states only what matters to it. */
import type { DeclaredState } from '../declaration/declared-state';
import type {
  DeclaredResource,
  Fields,
  Kind,
  ObservedResource,
  ResourceId,
} from '../resources/resource';

export function declared(
  kind: Kind,
  name: string,
  fields: Fields = {},
  more: Partial<DeclaredResource> = {},
): DeclaredResource {
  return { kind, name, fields, path: [kind, name], ...more };
}

/** Its SID, unless one is given, is made of its key: two with one key would have one SID. */
export function observed(
  kind: Kind,
  name: string,
  fields: Fields = {},
  more: Partial<ObservedResource> = {},
): ObservedResource {
  return { kind, name, fields, sid: `SID of ${kind} ${more.of ?? ''}/${name}`, ...more };
}

export function stateOf(...resources: readonly DeclaredResource[]): DeclaredState {
  return { account: 'AC0', resources, absent: [], clients: [], goingClients: [], routers: [] };
}

export function without(...absent: readonly ResourceId[]): DeclaredState {
  return { ...stateOf(), absent };
}
