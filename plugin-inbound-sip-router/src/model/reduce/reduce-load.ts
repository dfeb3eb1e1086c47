/** What the state becomes when something is known of the live table, the history or the account. */
import type { History, LiveTable } from 'admin-contract';
import { conflictKey, type ConflictChoice } from 'route-table';
import { draftOn } from '../draft/draft-on';
import {
  rebaseDraft,
  rebaseOntoOwn,
  type Rebased,
  resolveConflicts,
  withFurtherConflicts,
} from '../draft/rebase-draft';
import type { LoadAction } from '../router-action';
import type { Problem } from '../problem';
import type { RouterState } from '../router-state';
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
      return { ...state, history: { kind: 'loaded', value: newestOf(action.history, state) } };
    case 'inboundSipRouter/load/olderHistoryLoaded':
      return withOlderHistory(state, action.after, action.history);
    case 'inboundSipRouter/load/historyFailed':
      return { ...state, history: { kind: 'failed', problem: action.problem } };
    case 'inboundSipRouter/load/destinationsAsked':
      return { ...state, destinations: asked(state.destinations) };
    case 'inboundSipRouter/load/destinationsLoaded':
      return { ...state, destinations: { kind: 'loaded', value: action.destinations } };
    case 'inboundSipRouter/load/destinationsFailed':
      return { ...state, destinations: { kind: 'failed', problem: action.problem } };
    case 'inboundSipRouter/load/hoursLoaded':
      return { ...state, supervised: { kind: 'loaded', value: action.hours } };
    case 'inboundSipRouter/load/hoursFailed':
      // What was shown before stays: who was let in once is told by what he asks for next.
      if (state.supervised.kind === 'loaded') return state;
      return { ...state, supervised: { kind: 'failed', problem: action.problem } };
  }
}

/** Older pages that were read before stay behind the newest, if they go on from there. */
function newestOf(newest: History, { history }: RouterState): History {
  const last = newest.entries[newest.entries.length - 1];
  if (history.kind !== 'loaded' || !last || newest.older !== true) return newest;
  const { entries, older } = history.value;
  const at = entries.findIndex(({ id }) => id === last.id);
  if (at < 0) return newest;
  return { ...newest, entries: [...newest.entries, ...entries.slice(at + 1)], older };
}

/** Only if the history still ends with the entry that they go on from. */
function withOlderHistory(state: RouterState, after: string, page: History): RouterState {
  const { history } = state;
  if (history.kind !== 'loaded') return state;
  const { entries, inFlight } = history.value;
  if (entries[entries.length - 1]?.id !== after) return state;
  const value = { entries: [...entries, ...page.entries], inFlight, older: page.older };
  return { ...state, history: { kind: 'loaded', value } };
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
  const rebased = rebaseDraft(draft, live, choices);
  // What I restored, adopted or switched is not news of others.
  const isMine = isMyPublishLive(state, live) || isMySwitch(state, live);
  const isTold = rebased.rebase.kind === 'merged' && !isMine;
  return onBase(state, isTold || rebased.rebase.kind === 'asking' ? rebased : untold(rebased));
}

function untold({ draft }: Rebased): Rebased {
  return { draft, rebase: { kind: 'none' } };
}

/** The live build is the one that this draft was published with: it was put there by nobody else. */
function isMyDraftLive(state: RouterState, live: LiveTable): boolean {
  const { publish } = state;
  return isMyPublishLive(state, live) && 'publish' in publish && publish.publish.kind === 'draft';
}

function isMyPublishLive({ publish }: RouterState, live: LiveTable): boolean {
  return (
    (publish.kind === 'running' || publish.kind === 'live') &&
    publish.publish.buildSid === live.buildSid
  );
}

/** Nobody has to be told what he did himself a moment ago. */
function isMySwitch({ switching }: RouterState, live: LiveTable): boolean {
  return switching.kind === 'done' && switching.buildSid === live.buildSid;
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
