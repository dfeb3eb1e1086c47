/** The reducer of the plugin's slice: hands each action to the file of its group. */
import {
  isDraftAction,
  isLargeAction,
  isLoadAction,
  isPublishAction,
  isSwitchAction,
  isUsageAction,
  isViewAction,
} from './reduce/action-groups';
import { reduceDraft } from './reduce/reduce-draft';
import { reduceLarge } from './reduce/reduce-large';
import { reduceLoad } from './reduce/reduce-load';
import { reducePublish } from './reduce/reduce-publish';
import { reduceSwitch } from './reduce/reduce-switch';
import { reduceUsage } from './reduce/reduce-usage';
import { reduceView } from './reduce/reduce-view';
import type { RouterState } from './router-state';
import { NO_CALLS } from './usage/calls-state';
import { englishTexts } from '../texts/texts';
import { NO_USAGE_READ } from './usage/usage-state';

export const initialState: RouterState = {
  language: { locale: 'en-US', texts: englishTexts },
  live: { kind: 'loading' },
  draft: undefined,
  undo: [],
  redo: [],
  discarded: 0,
  storedDraft: undefined,
  droppedDraft: undefined,
  rebase: { kind: 'none' },
  publish: { kind: 'idle' },
  area: 'routes',
  tableView: {
    search: '',
    types: [],
    group: undefined,
    filter: 'all',
    sort: undefined,
    page: 0,
    selected: [],
    saved: undefined,
  },
  panel: { kind: 'none' },
  note: '',
  leftOut: [],
  history: { kind: 'not-asked' },
  destinations: { kind: 'not-asked' },
  switching: { kind: 'idle' },
  supervised: { kind: 'not-asked' },
  usage: NO_USAGE_READ,
  calls: NO_CALLS,
};

/** Flex's store sends every action of everybody here: what is not ours leaves the state as it is. */
export function routerReducer(
  state: RouterState | undefined = initialState,
  action: { readonly type: unknown },
): RouterState {
  if (isViewAction(action)) return reduceView(state, action);
  if (isDraftAction(action)) return reduceDraft(state, action);
  if (isLoadAction(action)) return reduceLoad(state, action);
  if (isUsageAction(action)) return reduceUsage(state, action);
  if (isPublishAction(action)) return reducePublish(state, action);
  if (isLargeAction(action)) return reduceLarge(state, action);
  if (isSwitchAction(action)) return reduceSwitch(state, action);
  return state;
}
