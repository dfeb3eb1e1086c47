/** Finds the observed resource that each declared one means: by natural key, or by its SID where one is named. */
import type { DeclaredState } from '../declaration/declared-state';
import type { Issue } from '../issue';
import type { ObservedIndex } from '../resources/observed-state';
import {
  keyOf,
  REFERENCES,
  titleOf,
  type DeclaredResource,
  type FieldValue,
  type ObservedResource,
} from '../resources/resource';

export interface Adopted {
  /** By the key of the declared resource. */
  readonly observed: ReadonlyMap<string, ObservedResource>;
  readonly issues: readonly Issue[];
  readonly has: (resource: ObservedResource) => boolean;
  /** The resource with its references as names, or as SIDs if `declared` writes them so. */
  readonly asDeclared: (
    resource: ObservedResource,
    declared?: Pick<DeclaredResource, 'fields'>,
  ) => ObservedResource;
}

export function adoptResources(declared: DeclaredState, index: ObservedIndex): Adopted {
  const observed = new Map<string, ObservedResource>();
  const issues: Issue[] = [];
  for (const resource of declared.resources) {
    const found = findObserved(resource, index, issues);
    if (found !== undefined) observed.set(keyOf(resource), found);
  }
  const adopted = new Set(observed.values());
  const namesBySid = new Map<string, string>();
  for (const [key, resource] of observed) {
    const { kind, name, sid } = resource;
    if (key === keyOf({ kind, name })) namesBySid.set(sid, name);
  }
  const reference = (value: FieldValue | undefined): FieldValue => {
    if (typeof value !== 'string') return null;
    return namesBySid.get(value) ?? otherName(value, index, observed);
  };
  return {
    observed,
    issues,
    has: (resource) => adopted.has(resource),
    asDeclared: (resource, like) => ({
      ...resource,
      fields: {
        ...resource.fields,
        ...Object.fromEntries(
          Object.keys(REFERENCES)
            .filter((field) => field in resource.fields)
            .map((field) => {
              const sid = resource.fields[field] ?? null;
              return [field, like?.fields[field] === sid ? sid : reference(sid)];
            }),
        ),
      },
    }),
  };
}

function findObserved(
  resource: DeclaredResource,
  index: ObservedIndex,
  issues: Issue[],
): ObservedResource | undefined {
  const { kind, sid, path } = resource;
  const candidates = index.byKey(keyOf(resource));
  if (sid !== undefined) {
    const pinned = candidates.find((each) => each.sid === sid);
    if (pinned !== undefined) return pinned;
    const message = `${sid} is no ${kind} named ${titleOf(resource)} in this account: correct the SID or the name.`;
    issues.push({ code: 'sid-not-found', path, message });
    return undefined;
  }
  if (candidates.length > 1) issues.push(ambiguousName(resource, candidates, path));
  return candidates[0];
}

export function ambiguousName(
  id: Pick<DeclaredResource, 'kind' | 'name' | 'of'>,
  candidates: readonly ObservedResource[],
  path: Issue['path'],
): Issue {
  const sids = candidates.map(({ sid }) => sid).join(', ');
  const message = `${candidates.length} resources are called ${id.kind} ${titleOf(id)}: ${sids}. Say which one is meant by its SID.`;
  return { code: 'ambiguous-name', path, message };
}

/** A name that is not declared; the SID where it would look like a declared one. */
function otherName(
  sid: string,
  index: ObservedIndex,
  observed: ReadonlyMap<string, ObservedResource>,
): string {
  const resource = index.bySid(sid);
  return resource === undefined || observed.has(keyOf(resource)) ? sid : resource.name;
}
