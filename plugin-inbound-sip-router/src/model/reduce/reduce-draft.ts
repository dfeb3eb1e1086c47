/** What a person's edits do to the state. */
import { draftOn } from '../draft/draft-on';
import {
  withDefault,
  withDefaultReverted,
  withDestinations,
  withNumbering,
  withoutRows,
  withRoute,
  withRowsEnabled,
  withRowsReverted,
} from '../draft/edit-rows';
import { tableOfDraft } from '../draft/draft-table';
import type { DraftAction } from '../router-action';
import type { Panel, RouterState } from '../router-state';
import { selectChanges } from '../selectors';
import { withSaved } from './show-saved';
import { takeStoredDraft } from './take-stored-draft';
import { edited, withDraft } from './with-draft';

export function reduceDraft(state: RouterState, action: DraftAction): RouterState {
  const { draft } = state;
  if (!draft) return reduceOffer(state, action);
  switch (action.type) {
    case 'inboundSipRouter/draft/routeSaved': {
      const { rowId, newId, route } = action;
      const next = edited(closing(state, 'route'), withRoute(draft, rowId, newId, route));
      return withSaved(next, rowId ?? newId);
    }
    case 'inboundSipRouter/draft/defaultSaved':
      return edited(closing(state, 'default'), withDefault(draft, action.destination));
    case 'inboundSipRouter/draft/numberingSaved':
      return edited(closing(state, 'numbering'), withNumbering(draft, action.numbering));
    case 'inboundSipRouter/draft/routesDeleted':
      return edited(state, withoutRows(draft, action.rowIds));
    case 'inboundSipRouter/draft/rowsReverted':
      return edited(state, withRowsReverted(draft, action.rowIds));
    case 'inboundSipRouter/draft/defaultReverted':
      return edited(state, withDefaultReverted(draft));
    case 'inboundSipRouter/draft/numberingReverted':
      return edited(state, withNumbering(draft, draft.base.table.numbering));
    case 'inboundSipRouter/draft/routesEnabled':
      return edited(state, withRowsEnabled(draft, action.rowIds, action.enabled));
    case 'inboundSipRouter/draft/destinationsChanged': {
      const { rowIds, destination } = action;
      return edited(
        closing(state, 'bulk-destination'),
        withDestinations(draft, rowIds, destination),
      );
    }
    case 'inboundSipRouter/draft/tableTaken':
      return edited(state, draftOn(draft.base, action.table, draft, action.newIds));
    case 'inboundSipRouter/draft/discarded':
      return discarded(state);
    case 'inboundSipRouter/draft/undone':
      return gone(state, 'undo');
    case 'inboundSipRouter/draft/redone':
      return gone(state, 'redo');
    case 'inboundSipRouter/draft/storedDraftTaken':
      return takeStoredDraft(state);
    case 'inboundSipRouter/draft/storedDraftOffered':
    case 'inboundSipRouter/draft/storedDraftDropped':
      return reduceOffer(state, action);
  }
}

/** Before a table is loaded there is nothing to edit. */
function reduceOffer(state: RouterState, action: DraftAction): RouterState {
  if (action.type === 'inboundSipRouter/draft/storedDraftOffered') {
    return { ...state, storedDraft: action.stored };
  }
  if (action.type === 'inboundSipRouter/draft/storedDraftDropped') {
    return state.storedDraft ? { ...state, storedDraft: undefined } : state;
  }
  return state;
}

function discarded(state: RouterState): RouterState {
  const { draft, live } = state;
  if (!draft) return state;
  if (state.rebase.kind === 'asking' && live.kind === 'loaded') {
    const { table, version } = live.live;
    const onLive = draftOn({ table, version }, table, draft);
    return withDraft({ ...state, rebase: { kind: 'none' }, undo: [], redo: [] }, onLive);
  }
  const back = draftOn(draft.base, draft.base.table, draft);
  if (tableOfDraft(draft) === draft.base.table) return state;
  const tableView = { ...state.tableView, saved: undefined };
  return { ...edited({ ...state, tableView }, back), discarded: selectChanges(state).length };
}

/** One step back or forth: the draft of now is where the way returns to. */
function gone(state: RouterState, way: 'undo' | 'redo'): RouterState {
  const { draft } = state;
  const other = way === 'undo' ? 'redo' : 'undo';
  const target = state[way][state[way].length - 1];
  if (!draft || !target) return state;
  const next = {
    ...state,
    discarded: 0,
    [way]: state[way].slice(0, -1),
    [other]: [...state[other], draft],
  };
  return withDraft(next, target);
}

/** What was saved does not stay open. */
function closing(state: RouterState, kind: Panel['kind']): RouterState {
  return state.panel.kind === kind ? { ...state, panel: { kind: 'none' } } : state;
}
