/** Takes the draft of an earlier visit: it is put onto what is live as any other draft is. */
import { applyChanges } from 'route-table';
import { draftOn } from '../draft/draft-on';
import { isUntouched, tableOfDraft } from '../draft/draft-table';
import { rebaseDraft, takeMine } from '../draft/rebase-draft';
import type { RouterState } from '../router-state';
import { MAX_UNDO, onBase, withDraft } from './with-draft';

/** Where something was edited already, both are kept; what both changed is as in the stored draft. */
export function takeStoredDraft(state: RouterState): RouterState {
  const { storedDraft: stored, draft, live } = state;
  if (!stored || !draft || live.kind !== 'loaded') return state;
  const applied = applyChanges(stored.base.table, stored.changes);
  if (applied.kind === 'unfit') return { ...state, storedDraft: undefined };
  const mine = isUntouched(draft)
    ? applied.table
    : takeMine(stored.base.table, applied.table, tableOfDraft(draft));
  const taken = draftOn(stored.base, mine, draft);
  const undo = [...state.undo, draft].slice(-MAX_UNDO);
  const next = { ...state, storedDraft: undefined, undo, redo: [] };
  if (stored.base.version === live.live.version) return withDraft(next, taken);
  return onBase(next, rebaseDraft(taken, live.live));
}
