/** What goes because `absent` names it, with what must let go of it first. */
import type { DeclaredState } from '../declaration/declared-state';
import type { Issue } from '../issue';
import type { ObservedIndex } from '../resources/observed-state';
import {
  isMapping,
  keyOf,
  REFERENCES,
  titleOf,
  type DeclaredResource,
  type ObservedResource,
} from '../resources/resource';
import { ambiguousName, type Adopted } from './adopt-resources';
import type { DraftChange } from './order-changes';
import { EMERGENCY_END } from './plan-emergency-address';

export interface Removals {
  readonly drafts: readonly DraftChange[];
  readonly issues: readonly Issue[];
  /** Key and SID, joined: what is named, whether or not something is left to do. */
  readonly sids: ReadonlySet<string>;
}

/** Days in which Twilio gives a released number back (docs, phone-numbers). */
const RESTORE_DAYS = 10;

export function planRemovals(
  { absent, resources: declared }: DeclaredState,
  index: ObservedIndex,
  adopted: Adopted,
): Removals {
  const issues: Issue[] = [];
  const going = new Map<string, ObservedResource>();
  const take = (resource: ObservedResource): void => {
    going.set(keyOf(resource) + resource.sid, resource);
  };
  for (const id of absent) {
    const named = index.bySid(id.name);
    const candidates = named?.kind === id.kind ? [named] : index.byKey(keyOf(id));
    if (candidates.length > 1) issues.push(ambiguousName(id, candidates, ['absent']));
    const [resource] = candidates;
    if (resource === undefined) continue;
    take(resource);
    for (const dependent of dependentsOf(resource, index)) take(dependent);
  }
  for (const resource of going.values()) {
    issues.push(...stillUsed(resource, index, adopted, going), ...stillMeant(resource, declared));
  }
  return {
    drafts: [...going.values()].map((each) => removal(adopted.asDeclared(each))),
    issues,
    sids: new Set(going.keys()),
  };
}

/** What goes with the resource because it is nothing without it. */
function dependentsOf(resource: ObservedResource, index: ObservedIndex): ObservedResource[] {
  const { kind, name } = resource;
  return index.state.resources.filter((each) => {
    if (kind === 'credential-list' || kind === 'ip-access-control-list') {
      const isOfIt = isMapping(each.kind) && each.name === name;
      return isOfIt && each.kind.endsWith(kind);
    }
    if (kind === 'number') {
      const isOfIt = each.kind === 'emergency-address' && each.name === name;
      return (
        isOfIt && (each.fields['address'] !== null || each.fields['status'] !== 'unregistered')
      );
    }
    return kind === 'domain' && isMapping(each.kind) && each.of === name;
  });
}

/** A number that would be left without its app, or without its emergency address, by a removal. */
function stillUsed(
  resource: ObservedResource,
  index: ObservedIndex,
  adopted: Adopted,
  going: ReadonlyMap<string, ObservedResource>,
): Issue[] {
  const field = { app: 'app', address: 'address', number: 'emergencyCaller' }[
    resource.kind as string
  ];
  if (field === undefined) return [];
  return index.state.resources
    .filter((each) => each.fields[field] === resource.sid)
    .filter((each) => !adopted.has(each) && !going.has(keyOf(each) + each.sid))
    .map((each) => ({
      code: 'still-used',
      path: ['absent'],
      message: `${resource.kind} ${titleOf(resource)} is used by ${each.kind} ${titleOf(each)}, which is not declared: change that one first.`,
    }));
}

/** A declared reference by SID names no declared resource, so nobody has noticed yet that it goes. */
function stillMeant(
  { kind, name, sid }: ObservedResource,
  declared: readonly DeclaredResource[],
): Issue[] {
  return declared
    .filter(({ fields }) => Object.keys(REFERENCES).some((field) => fields[field] === sid))
    .map((each) => ({
      code: 'still-used',
      path: each.path,
      message: `${kind} ${name} (${sid}) is named under absent, and ${each.kind} ${titleOf(each)} refers to it: change one of the two.`,
    }));
}

function removal({ kind, of, name, sid, fields }: ObservedResource): DraftChange {
  return {
    verb: 'remove',
    kind,
    ...(of === undefined ? {} : { of }),
    name,
    sid,
    before: fields,
    after: null,
    ...(kind === 'emergency-address' ? { gap: EMERGENCY_END } : {}),
    ...warningOf(kind),
  };
}

function warningOf(kind: ObservedResource['kind']): { readonly warning?: string } {
  switch (kind) {
    case 'number':
      return {
        warning: `the number can be lost forever: Twilio restores it for ${RESTORE_DAYS} days`,
      };
    case 'credential-list':
      return { warning: 'with every credential in it' };
    case 'ip-access-control-list':
      return { warning: 'with every address in it' };
    default:
      return {};
  }
}
