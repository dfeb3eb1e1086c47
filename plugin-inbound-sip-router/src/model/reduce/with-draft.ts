/** What follows from a draft that has changed: undo, selection, the open panel, questions that were asked of it. */
import { rebaseDraft, type Rebased } from '../draft/rebase-draft';
import { panelOnDraft } from '../panel/panel-on-draft';
import type { Draft, RouterState } from '../router-state';

/** Steps back that are kept. */
export const MAX_UNDO = 50;

/** An edit of a person: it can be undone. */
export function edited(state: RouterState, draft: Draft): RouterState {
  if (!state.draft || draft === state.draft) return state;
  const undo = [...state.undo, state.draft].slice(-MAX_UNDO);
  // That something was published is old news by then.
  const publish: RouterState['publish'] =
    state.publish.kind === 'live' ? { kind: 'idle' } : state.publish;
  return withDraft(
    { ...state, publish, undo, redo: [], discarded: 0, droppedDraft: undefined },
    draft,
  );
}

/** Asks again if conflicts were open: they may be others now, or none. */
export function withDraft(state: RouterState, draft: Draft): RouterState {
  if (state.rebase.kind !== 'asking') return standing(state, draft);
  const { onto, choices } = state.rebase;
  return onBase(state, rebaseDraft(draft, onto, choices));
}

/** The draft has another base. Drafts on other bases cannot be gone back to. */
export function onBase(state: RouterState, { draft, rebase }: Rebased): RouterState {
  const isOnIt = ({ base }: Draft) => base.version === draft.base.version;
  const next = {
    ...state,
    rebase,
    undo: state.undo.every(isOnIt) ? state.undo : state.undo.filter(isOnIt),
    redo: state.redo.every(isOnIt) ? state.redo : state.redo.filter(isOnIt),
  };
  return standing(next, draft);
}

function standing(state: RouterState, draft: Draft): RouterState {
  return {
    ...state,
    draft,
    panel: panelOnDraft(state.panel, draft),
    tableView: { ...state.tableView, selected: stillThere(state.tableView.selected, draft) },
  };
}

function stillThere(selected: readonly string[], { rows }: Draft): readonly string[] {
  if (selected.length === 0) return selected;
  const ids = new Set(rows.map(({ id }) => id));
  return selected.every((id) => ids.has(id)) ? selected : selected.filter((id) => ids.has(id));
}
