/** What a person's edits do to the state. */
import { draftOn } from '../draft/draft-on';
import {
  withAlike,
  withDefault,
  withDefaultReverted,
  withDestinations,
  withGroup,
  withNumbering,
  withoutRows,
  withRoute,
  withRowsEnabled,
  withRowsReverted,
} from '../draft/edit-rows';
import { withAdditions, withItem, withItemReverted, withoutItem } from '../draft/edit-items';
import { tableOfDraft } from '../draft/draft-table';
import { rebaseDraft } from '../draft/rebase-draft';
import type { DraftAction } from '../router-action';
import type { Panel, RouterState } from '../router-state';
import { selectChanges } from '../selectors';
import { withSaved } from './show-saved';
import { takeStoredDraft } from './take-stored-draft';
import { openItem } from './reduce-view';
import { edited, onBase, withDraft } from './with-draft';

export function reduceDraft(state: RouterState, action: DraftAction): RouterState {
  const { draft } = state;
  if (!draft) return reduceOffer(state, action);
  switch (action.type) {
    case 'inboundSipRouter/draft/routeSaved': {
      const { rowId, newId, route, alike = [] } = action;
      const saved = withAlike(withRoute(draft, rowId, newId, route), alike, route);
      const next = edited(closing(state, 'route'), saved);
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
    case 'inboundSipRouter/draft/groupChanged':
      return edited(state, withGroup(draft, action.rowIds, action.group));
    case 'inboundSipRouter/draft/destinationsChanged': {
      const { rowIds, destination } = action;
      return edited(
        closing(state, 'bulk-destination'),
        withDestinations(draft, rowIds, destination),
      );
    }
    case 'inboundSipRouter/draft/itemSaved':
      return edited(closing(state, 'item'), withItem(draft, action.collection, action.item));
    case 'inboundSipRouter/draft/itemDeleted': {
      const { collection, id, replacement } = action;
      return edited(closingItem(state, id), withoutItem(draft, collection, id, replacement));
    }
    case 'inboundSipRouter/draft/itemReverted':
      return edited(state, withItemReverted(draft, action.collection, action.id));
    case 'inboundSipRouter/draft/itemsAdded':
      return edited(state, withAdditions(draft, action.additions));
    case 'inboundSipRouter/draft/planMade': {
      const { additions, leads } = action;
      const items = withAdditions(draft, additions);
      const next =
        'route' in leads
          ? withRoute(items, leads.rowId, leads.newId, leads.route)
          : withDefault(items, leads.destination);
      const plan = additions[additions.length - 1]?.item.id;
      const closed = { ...state, panel: { kind: 'none' } as const };
      return openItem(edited(closed, next), 'plans', plan, undefined);
    }
    case 'inboundSipRouter/draft/tableTaken':
      return edited(state, draftOn(draft.base, action.table, draft, action.newIds));
    case 'inboundSipRouter/draft/discarded':
      return withoutRefusal(discarded(state));
    case 'inboundSipRouter/draft/undone':
      return gone(state, 'undo');
    case 'inboundSipRouter/draft/redone':
      return gone(state, 'redo');
    case 'inboundSipRouter/draft/storedDraftTaken':
      return takeStoredDraft(state);
    case 'inboundSipRouter/draft/storedDraftOffered':
    case 'inboundSipRouter/draft/storedDraftDropped':
    case 'inboundSipRouter/draft/storedDraftIsLive':
      return reduceOffer(state, action);
  }
}

/** Before a table is loaded there is nothing to edit. */
function reduceOffer(state: RouterState, action: DraftAction): RouterState {
  if (action.type === 'inboundSipRouter/draft/storedDraftOffered') {
    return { ...state, storedDraft: action.stored, droppedDraft: undefined };
  }
  if (action.type === 'inboundSipRouter/draft/storedDraftIsLive') {
    return { ...state, storedDraft: undefined };
  }
  if (action.type === 'inboundSipRouter/draft/storedDraftDropped') {
    const { storedDraft: droppedDraft } = state;
    return droppedDraft ? { ...state, storedDraft: undefined, droppedDraft } : state;
  }
  return state;
}

function discarded(state: RouterState): RouterState {
  const { draft, live } = state;
  if (!draft) return state;
  if (state.rebase.kind === 'asking' && live.kind === 'loaded') {
    const { table, version } = live.live;
    const onLive = draftOn({ table, version }, table, draft);
    const without = withDraft({ ...state, rebase: { kind: 'none' }, undo: [], redo: [] }, onLive);
    return { ...without, undo: [draft], discarded: selectChanges(state).length };
  }
  const back = draftOn(draft.base, draft.base.table, draft);
  if (tableOfDraft(draft) === draft.base.table) return state;
  const tableView = { ...state.tableView, saved: undefined };
  return { ...edited({ ...state, tableView }, back), discarded: selectChanges(state).length };
}

/** A refusal says what to do with changes: of a draft without any it says nothing. */
function withoutRefusal(state: RouterState): RouterState {
  const { publish } = state;
  const isOfDraft = publish.kind === 'refused' && publish.publish.kind === 'draft';
  return isOfDraft ? { ...state, publish: { kind: 'idle' } } : state;
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
  // Discarded while conflicts were open: it is put onto what is live once more, and they are asked again.
  const { live, rebase } = state;
  const isOlder = live.kind === 'loaded' && target.base.version !== live.live.version;
  if (isOlder && rebase.kind !== 'asking') return onBase(next, rebaseDraft(target, live.live));
  return withDraft(next, target);
}

/** What is deleted has no form any more. */
function closingItem(state: RouterState, id: string): RouterState {
  const isOpen = state.panel.kind === 'item' && state.panel.itemId === id;
  return isOpen ? { ...state, panel: { kind: 'none' } } : state;
}

/** What was saved does not stay open. */
function closing(state: RouterState, kind: Panel['kind']): RouterState {
  return state.panel.kind === kind ? { ...state, panel: { kind: 'none' } } : state;
}
