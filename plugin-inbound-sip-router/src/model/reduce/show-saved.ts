/** Turns to the page with the row that was saved last. */
import type { RouterState } from '../router-state';
import { PAGE_SIZE, selectMatchingIds } from '../selectors';

/** The row that was just saved is seen: on its page, or, where the search hides it, at the first word of a person. */
export function withSaved(state: RouterState, rowId: string): RouterState {
  const marked: RouterState = { ...state, tableView: { ...state.tableView, saved: rowId } };
  return onItsPage(marked, rowId);
}

/** Ends search and filters, so that it is seen. */
export function showSaved(state: RouterState): RouterState {
  const { saved } = state.tableView;
  if (saved === undefined) return state;
  const all = { search: '', types: [], filter: 'all' as const, group: undefined, page: 0 };
  const tableView = { ...state.tableView, ...all };
  return onItsPage({ ...state, tableView }, saved);
}

function onItsPage(state: RouterState, rowId: string): RouterState {
  const at = selectMatchingIds(state).indexOf(rowId);
  if (at < 0) return state;
  return { ...state, tableView: { ...state.tableView, page: Math.floor(at / PAGE_SIZE) } };
}
