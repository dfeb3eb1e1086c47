/** Takes the changes that a person left out from what is published. */
import { applyChanges, type RouteChange } from 'route-table';
import { changeId } from '../change-words';
import { draftOn } from '../draft/draft-on';
import type { Draft } from '../router-state';

/** The same array if nothing is left out. */
export function includedChanges(
  changes: readonly RouteChange[],
  leftOut: readonly string[],
): readonly RouteChange[] {
  if (leftOut.length === 0) return changes;
  const ids = new Set(leftOut);
  const included = changes.filter((change) => !ids.has(changeId(change)));
  return included.length === changes.length ? changes : included;
}

/** The draft with these of its changes only; its rows keep their ids. */
export function withoutLeftOut(draft: Draft, included: readonly RouteChange[]): Draft {
  const applied = applyChanges(draft.base.table, included);
  return applied.kind === 'unfit' ? draft : draftOn(draft.base, applied.table, draft);
}
