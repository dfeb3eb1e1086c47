/** What is on the screen after a person searched, opened, typed or closed. */
import type { Collection } from 'route-table';
import { itemsOf } from '../draft/edit-items';
import type { ViewAction } from '../router-action';
import type { Panel, RouterState, RowForm, TableView, TriedCall } from '../router-state';
import { isOver } from './is-over';
import { showSaved } from './show-saved';
import { blankDestination, blankRoute, formOf, withType, withTyped } from '../panel/row-form';

const NO_CALL: TriedCall = { dialled: '', caller: '', sipDomain: '' };

export function reduceView(state: RouterState, action: ViewAction): RouterState {
  switch (action.type) {
    case 'inboundSipRouter/view/languageChosen':
      return { ...state, language: action.language };
    case 'inboundSipRouter/view/searched':
      return shown(state, { search: action.search, page: 0 });
    case 'inboundSipRouter/view/typesFiltered':
      return shown(state, { types: action.types, page: 0 });
    case 'inboundSipRouter/view/rowsFiltered':
      return shown(state, { filter: action.filter, page: 0 });
    case 'inboundSipRouter/view/groupFiltered':
      return shown(state, { group: action.group, page: 0 });
    case 'inboundSipRouter/view/sorted':
      return shown(state, { sort: action.sort, page: 0 });
    case 'inboundSipRouter/view/pageTurned':
      return shown(state, { page: Math.max(0, action.page) });
    case 'inboundSipRouter/view/savedShown':
      return showSaved(state);
    case 'inboundSipRouter/view/rowsSelected':
      return { ...state, tableView: { ...state.tableView, selected: action.rowIds } };
    case 'inboundSipRouter/view/routeOpened':
      return openRoute(state, action.rowId, action.copyOf, action.initial);
    case 'inboundSipRouter/view/defaultOpened':
      if (state.panel.kind === 'default' || !state.draft) return state;
      return opened(state, { kind: 'default', ...formFrom(state.draft.default), remembered: {} });
    case 'inboundSipRouter/view/numberingOpened':
      if (state.panel.kind === 'numbering' || !state.draft) return state;
      return opened(state, { kind: 'numbering', ...formFrom(state.draft.numbering) });
    case 'inboundSipRouter/view/areaChosen':
      return { ...state, area: action.area };
    case 'inboundSipRouter/view/itemOpened':
      return openItem(state, action.collection, action.id, action.initial);
    case 'inboundSipRouter/view/switchOpened':
      return opened(state, { kind: 'switch', hours: action.hours, ...formFrom(action.initial) });
    case 'inboundSipRouter/view/bulkDestinationOpened':
      return opened(state, {
        kind: 'bulk-destination',
        ...formFrom(blankDestination),
        remembered: {},
      });
    case 'inboundSipRouter/view/tryOpened':
      if (state.panel.kind === 'try' && !action.call) return state;
      return opened(state, { kind: 'try', call: action.call ?? NO_CALL });
    case 'inboundSipRouter/view/triedCallTyped':
      return state.panel.kind === 'try' ? opened(state, { kind: 'try', call: action.call }) : state;
    case 'inboundSipRouter/view/reviewOpened':
      return opened(state, { kind: 'review', of: action.of });
    case 'inboundSipRouter/view/noteTyped':
      return state.panel.kind === 'review' ? { ...state, note: action.note } : state;
    case 'inboundSipRouter/view/changeLeftOut': {
      const others = state.leftOut.filter((id) => id !== action.id);
      return { ...state, leftOut: action.isLeftOut ? [...others, action.id] : others };
    }
    case 'inboundSipRouter/view/panelOpened':
      return opened(state, action.panel);
    case 'inboundSipRouter/view/panelClosed':
      return state.panel.kind === 'none' ? state : opened(state, { kind: 'none' });
    case 'inboundSipRouter/view/fieldTyped': {
      const { panel } = state;
      if (!('form' in panel)) return state;
      return opened(state, { ...panel, form: withTyped(panel.form, action.path, action.value) });
    }
    case 'inboundSipRouter/view/typeChosen': {
      const { panel } = state;
      if (!('remembered' in panel)) return state;
      return opened(state, {
        ...panel,
        ...withType(panel, action.destinationType),
      });
    }
  }
}

function shown(state: RouterState, change: Partial<TableView>): RouterState {
  return { ...state, tableView: { ...state.tableView, saved: undefined, ...change } };
}

function opened(state: RouterState, panel: Panel): RouterState {
  return isOver(state.publish)
    ? { ...state, panel, publish: { kind: 'idle' } }
    : { ...state, panel };
}

function openRoute(
  state: RouterState,
  rowId: string | undefined,
  copyOf: string | undefined,
  initial: RowForm | undefined,
): RouterState {
  const { panel, draft } = state;
  if (!draft) return state;
  const isOpen = panel.kind === 'route' && panel.rowId === rowId;
  if (isOpen && rowId !== undefined) return state;
  const from = rowId ?? copyOf;
  if (from === undefined) {
    const blank = formFrom(blankRoute);
    const form = { ...blank.form, ...initial };
    return opened(state, { kind: 'route', rowId: undefined, ...blank, form, remembered: {} });
  }
  const row = draft.rows.find(({ id }) => id === from);
  if (!row) return state;
  return opened(state, {
    kind: 'route',
    rowId,
    ...formFrom(row.route ?? row.base),
    remembered: {},
  });
}

export function openItem(
  state: RouterState,
  collection: Collection,
  itemId: string | undefined,
  initial: RowForm | undefined,
): RouterState {
  const { panel, draft } = state;
  if (!draft) return state;
  const isOpen = panel.kind === 'item' && panel.collection === collection;
  if (isOpen && itemId !== undefined && panel.itemId === itemId) return state;
  const item =
    itemId === undefined ? initial : itemsOf(draft, collection).find(({ id }) => id === itemId);
  if (itemId !== undefined && !item) return state;
  return opened(state, { kind: 'item', collection, itemId, ...formFrom(item) });
}

function formFrom(row: object | undefined) {
  const form = formOf(row);
  return { form, initial: form };
}
