/** What the state becomes when something is known of the live table, the history or the account. */
import type { LiveTable } from 'admin-contract';
import { conflictKey, type ConflictChoice } from 'route-table';
import { draftOn } from '../draft/draft-on';
import {
  rebaseDraft,
  rebaseOntoOwn,
  resolveConflicts,
  withFurtherConflicts,
} from '../draft/rebase-draft';
import type { LoadAction } from '../router-action';
import type { Problem, RouterState } from '../router-state';
import { onBase } from './with-draft';

export function reduceLoad(state: RouterState, action: LoadAction): RouterState {
  switch (action.type) {
    case 'inboundSipRouter/load/started':
      return state.live.kind === 'loaded'
        ? { ...state, live: { ...state.live, isReloading: true } }
        : { ...state, live: { kind: 'loading' } };
    case 'inboundSipRouter/load/tableLoaded':
      return tableLoaded(
        {
          ...state,
          live: {
            kind: 'loaded',
            live: action.live,
            isReloading: false,
            ...(action.atMs !== undefined && { loadedAtMs: action.atMs }),
          },
        },
        action.live,
      );
    case 'inboundSipRouter/load/failed':
      return loadFailed(state, action.problem);
    case 'inboundSipRouter/load/conflictChosen':
      return conflictChosen(state, action.choice);
    case 'inboundSipRouter/load/conflictsResolved': {
      if (!state.draft || state.rebase.kind !== 'asking') return state;
      const rebased = resolveConflicts(state.draft, state.rebase);
      if (rebased.rebase.kind === 'asking') return state;
      const isOpen = state.panel.kind === 'conflicts';
      return onBase(isOpen ? { ...state, panel: { kind: 'none' } } : state, rebased);
    }
    case 'inboundSipRouter/load/mergeDismissed':
      return state.rebase.kind === 'merged' ? { ...state, rebase: { kind: 'none' } } : state;
    case 'inboundSipRouter/load/historyAsked':
      return { ...state, history: asked(state.history) };
    case 'inboundSipRouter/load/historyLoaded':
      return { ...state, history: { kind: 'loaded', value: action.history } };
    case 'inboundSipRouter/load/historyFailed':
      return { ...state, history: { kind: 'failed', problem: action.problem } };
    case 'inboundSipRouter/load/destinationsAsked':
      return { ...state, destinations: asked(state.destinations) };
    case 'inboundSipRouter/load/destinationsLoaded':
      return { ...state, destinations: { kind: 'loaded', value: action.destinations } };
    case 'inboundSipRouter/load/destinationsFailed':
      return { ...state, destinations: { kind: 'failed', problem: action.problem } };
  }
}

/** What was loaded before stays on the screen while it is asked for again. */
function asked<L extends RouterState['history'] | RouterState['destinations']>(
  before: L,
): L | { readonly kind: 'loading' } {
  return before.kind === 'loaded' ? before : { kind: 'loading' };
}

function tableLoaded(state: RouterState, live: LiveTable): RouterState {
  const { draft, rebase } = state;
  if (!draft) {
    return { ...state, draft: draftOn({ table: live.table, version: live.version }, live.table) };
  }
  if (draft.base.version === live.version) {
    return rebase.kind === 'asking' ? { ...state, rebase: { kind: 'none' } } : state;
  }
  if (isMyDraftLive(state, live)) {
    return onBase(state, { draft: rebaseOntoOwn(draft, live), rebase: { kind: 'none' } });
  }
  const choices = rebase.kind === 'asking' ? rebase.choices : [];
  return onBase(state, rebaseDraft(draft, live, choices));
}

/** The live build is the one that this draft was published with: it was put there by nobody else. */
function isMyDraftLive({ publish }: RouterState, live: LiveTable): boolean {
  return (
    (publish.kind === 'running' || publish.kind === 'live') &&
    publish.publish.kind === 'draft' &&
    publish.publish.buildSid === live.buildSid
  );
}

function loadFailed(state: RouterState, problem: Problem): RouterState {
  if (state.live.kind !== 'loaded') return { ...state, live: { kind: 'failed', problem } };
  return { ...state, live: { ...state.live, isReloading: false, problem } };
}

function conflictChosen(state: RouterState, choice: ConflictChoice): RouterState {
  const { draft, rebase } = state;
  if (!draft || rebase.kind !== 'asking') return state;
  const key = conflictKey(choice.conflict);
  const others = rebase.choices.filter(({ conflict }) => conflictKey(conflict) !== key);
  const chosen = { ...rebase, choices: [...others, choice] };
  return { ...state, rebase: withFurtherConflicts(draft, chosen) };
}
