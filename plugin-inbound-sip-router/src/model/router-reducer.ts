/** The reducer of the plugin's slice: hands each action to the file of its group. */
import { isDraftAction, isLoadAction, isPublishAction, isViewAction } from './reduce/action-groups';
import { reduceDraft } from './reduce/reduce-draft';
import { reduceLoad } from './reduce/reduce-load';
import { reducePublish } from './reduce/reduce-publish';
import { reduceView } from './reduce/reduce-view';
import type { RouterState } from './router-state';

export const initialState: RouterState = {
  live: { kind: 'loading' },
  draft: undefined,
  undo: [],
  redo: [],
  discarded: 0,
  storedDraft: undefined,
  rebase: { kind: 'none' },
  publish: { kind: 'idle' },
  tableView: {
    search: '',
    types: [],
    filter: 'all',
    sort: undefined,
    page: 0,
    selected: [],
    saved: undefined,
  },
  panel: { kind: 'none' },
  note: '',
  history: { kind: 'not-asked' },
  destinations: { kind: 'not-asked' },
};

/** Flex's store sends every action of everybody here: what is not ours leaves the state as it is. */
export function routerReducer(
  state: RouterState | undefined = initialState,
  action: { readonly type: unknown },
): RouterState {
  if (isViewAction(action)) return reduceView(state, action);
  if (isDraftAction(action)) return reduceDraft(state, action);
  if (isLoadAction(action)) return reduceLoad(state, action);
  if (isPublishAction(action)) return reducePublish(state, action);
  return state;
}
