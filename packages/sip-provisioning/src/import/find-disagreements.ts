/** Where a declaration does not say what an account holds: it is refused there, or a plan would change something. Pure. */
import { readDeclaration } from '../declaration/read-declaration';
import { resolveDeclaration } from '../declaration/resolve-declaration';
import type { Issue } from '../issue';
import { planChanges } from '../plan/plan-changes';
import type { ObservedState } from '../resources/observed-state';
import { keyOf } from '../resources/resource';

export interface Disagreement {
  /** Into the declaration; begins with the section and the name of the entry. */
  readonly path: Issue['path'];
  readonly why: string;
  readonly isAboutEmergencyAddress: boolean;
}

export function findDisagreements(text: string, observed: ObservedState): readonly Disagreement[] {
  const read = readDeclaration(text);
  if (read.kind === 'invalid') return read.issues.map(fromIssue);
  const resolved = resolveDeclaration(read.declaration);
  if (resolved.kind === 'invalid') return resolved.issues.map(fromIssue);
  const { resources } = resolved.state;
  const outcome = planChanges(resolved.state, observed);
  if (outcome.kind === 'refused') return outcome.issues.map(fromIssue);
  return outcome.plan.changes.map((change) => ({
    path: resources.find((each) => keyOf(each) === keyOf(change))?.path ?? [],
    why: `it would be planned to ${change.id}`,
    isAboutEmergencyAddress: change.kind === 'emergency-address',
  }));
}

function fromIssue({ code, path, message }: Issue): Disagreement {
  return { path, why: message, isAboutEmergencyAddress: code === 'address-not-emergency-enabled' };
}
