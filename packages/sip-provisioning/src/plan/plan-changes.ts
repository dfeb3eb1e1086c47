/** Compares declared with observed state: the whole plan, or why there can be none. Pure. */
import type { DeclaredState } from '../declaration/declared-state';
import type { Issue } from '../issue';
import { normaliseFields } from '../resources/normalise';
import { ObservedIndex, type ObservedState } from '../resources/observed-state';
import {
  keyOf,
  KINDS,
  titleOf,
  type DeclaredResource,
  type Fields,
  type ObservedResource,
} from '../resources/resource';
import { adoptResources, type Adopted } from './adopt-resources';
import { orderChanges, type DraftChange } from './order-changes';
import type { PlanOutcome } from './plan';
import { planEmergencyAddress } from './plan-emergency-address';
import { planRemovals } from './plan-removals';

/** A second plan after the first was applied is empty. Only what `absent` names is removed. */
export function planChanges(declared: DeclaredState, observed: ObservedState): PlanOutcome {
  const index = new ObservedIndex(observed);
  const adopted = adoptResources(declared, index);
  const issues: Issue[] = [...adopted.issues];
  const drafts: DraftChange[] = [];
  for (const resource of declared.resources) {
    const existing = adopted.observed.get(keyOf(resource));
    if (resource.kind === 'emergency-address') {
      const draft = planEmergencyAddress(
        resource,
        existing && adopted.asDeclared(existing, resource),
      );
      if (draft) drafts.push(draft);
    } else if (existing === undefined) {
      drafts.push(creation(resource, issues));
    } else {
      const draft = alteration(resource, adopted.asDeclared(existing, resource), issues);
      if (draft) drafts.push(draft);
    }
  }
  const removals = planRemovals(declared, index, adopted);
  issues.push(...removals.issues);
  if (issues.length > 0) return { kind: 'refused', issues };
  return {
    kind: 'planned',
    plan: {
      account: observed.account,
      changes: orderChanges([...drafts, ...removals.drafts]),
      unmanaged: unmanagedOf(observed, adopted, removals.sids),
      notCompared: declared.resources
        .filter(({ kind }) => kind === 'credential')
        .filter((each) => adopted.observed.has(keyOf(each)))
        .map(({ kind, of, name }) => ({ kind, name, ...(of === undefined ? {} : { of }) })),
    },
  };
}

function creation(resource: DeclaredResource, issues: Issue[]): DraftChange {
  const { kind, of, name, fields, acquire, path } = resource;
  if (acquire === 'use') {
    const message = `${name} is not a number of this account: declare that it may be bought ("buy"), or correct it.`;
    issues.push({ code: 'number-not-in-account', path, message });
  }
  return {
    verb: 'create',
    kind,
    name,
    ...(of === undefined ? {} : { of }),
    before: null,
    after: fields,
    ...(kind === 'number' ? { costs: 'buys a phone number, charged monthly' } : {}),
  };
}

/** Fields that Twilio does not change, by kind (spec: UpdateAddress has no IsoCountry). */
const FIXED_FIELDS: Readonly<Record<string, readonly string[]>> = { address: ['country'] };

function alteration(
  resource: DeclaredResource,
  observed: ObservedResource,
  issues: Issue[],
): DraftChange | undefined {
  const { kind, of, name, path } = resource;
  const current = normaliseFields(observed.fields);
  const names = Object.keys(resource.fields).filter(
    (field) => resource.fields[field] !== (current[field] ?? null),
  );
  if (names.length === 0) return undefined;
  for (const field of names.filter((each) => FIXED_FIELDS[kind]?.includes(each))) {
    const message = `Twilio cannot change the ${field} of ${kind} ${titleOf(resource)}: declare a new one under another name.`;
    issues.push({ code: 'fixed-field', path: [...path, field], message });
  }
  const pick = (fields: Fields): Fields =>
    Object.fromEntries(names.map((field) => [field, fields[field] ?? null]));
  return {
    verb: 'change',
    kind,
    name,
    ...(of === undefined ? {} : { of }),
    sid: observed.sid,
    before: pick(current),
    after: pick(resource.fields),
  };
}

function unmanagedOf(observed: ObservedState, adopted: Adopted, removed: ReadonlySet<string>) {
  return observed.resources
    .filter(({ kind }) => kind !== 'emergency-address')
    .filter((resource) => !adopted.has(resource) && !removed.has(keyOf(resource) + resource.sid))
    .map(({ kind, of, name, sid }) => ({ kind, ...(of === undefined ? {} : { of }), name, sid }))
    .sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
}
