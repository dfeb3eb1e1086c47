/** Keeps the draft in the browser while it is edited, and offers that of an earlier visit. */
import { hasNews } from '../draft/stored-draft-news';
import { tableOfDraft } from '../draft/draft-table';
import { selectHasChanges } from '../selectors';
import type { StoredDrafts } from '../storage/stored-drafts';
import type { BaseTable, Draft, RouterState } from '../router-state';
import type { RouterCollaborators } from './collaborators';
import { isAborted } from './ask-until';

/** Typing and clicking on does not write each time. */
const QUIET_MS = 500;

export interface KeptDrafts {
  /** From now on what is edited is kept. */
  readonly watch: () => void;
  /** Does not wait until it is quiet. */
  readonly keepNow: () => void;
  readonly offer: () => void;
  readonly take: () => void;
  readonly drop: () => void;
  readonly takeDropped: () => void;
}

export function keepDrafts(
  { dispatch, getState, subscribe, clock }: RouterCollaborators,
  drafts: StoredDrafts,
  signal: AbortSignal,
): KeptDrafts {
  let kept: Draft | undefined;
  let pending: AbortController | undefined;
  let offered: string | undefined;
  /** The live version that old drafts were compared with last. */
  let seen: string | undefined;

  const save = () => {
    const state = getState();
    if (!state.draft) return;
    const hasChanges = selectHasChanges(state);
    if (hasChanges && isBaseProvisional(state)) return;
    kept = state.draft;
    if (hasChanges) drafts.save(state.draft.base, tableOfDraft(state.draft), clock.nowMs());
    else drafts.remove();
  };
  /** Forgets drafts that are live by now: they do not come back if somebody restores the version before. */
  const dropOld = (base: BaseTable) => {
    if (base.version === seen) return;
    seen = base.version;
    const old = drafts
      .find(base, clock.nowMs())
      .filter(({ stored }) => !hasNews(stored, base.table));
    for (const { key } of old) {
      drafts.drop(key);
      if (key === offered) {
        offered = undefined;
        dispatch({ type: 'inboundSipRouter/draft/storedDraftIsLive' });
      }
    }
  };
  const changed = () => {
    const { live } = getState();
    if (live.kind === 'loaded') dropOld({ table: live.live.table, version: live.live.version });
    if (getState().draft === kept) return;
    kept = getState().draft;
    pending?.abort();
    pending = new AbortController();
    const quiet = pending.signal;
    void clock.wait(QUIET_MS, quiet).then(() => {
      if (isAborted(quiet) || isAborted(signal)) return;
      pending = undefined;
      save();
    });
  };
  const offer = () => {
    const { live } = getState();
    if (live.kind !== 'loaded') return;
    const base = { table: live.live.table, version: live.live.version };
    for (const { key, stored } of drafts.find(base, clock.nowMs())) {
      if (hasNews(stored, base.table)) {
        offered = key;
        dispatch({ type: 'inboundSipRouter/draft/storedDraftOffered', stored });
        return;
      }
      drafts.drop(key);
    }
  };
  const dropOffered = () => {
    if (offered !== undefined) drafts.drop(offered);
    offered = undefined;
  };
  const take = () => {
    dispatch({ type: 'inboundSipRouter/draft/storedDraftTaken' });
    // Kept as that of this visit before that of the other goes.
    save();
    dropOffered();
  };
  return {
    watch: () => {
      kept = getState().draft;
      const stop = subscribe(changed);
      signal.addEventListener('abort', () => {
        stop();
        pending?.abort();
      });
    },
    keepNow: () => {
      if (!pending || isAborted(pending.signal)) return;
      pending.abort();
      save();
    },
    offer,
    take,
    takeDropped: () => {
      const { droppedDraft: stored } = getState();
      if (!stored) return;
      dispatch({ type: 'inboundSipRouter/draft/storedDraftOffered', stored });
      take();
    },
    drop: () => {
      dispatch({ type: 'inboundSipRouter/draft/storedDraftDropped' });
      dropOffered();
    },
  };
}

/** Published just now: the base is not that of its version before it is loaded. */
function isBaseProvisional({ publish, draft }: RouterState): boolean {
  return publish.kind === 'live' && publish.publish.baseVersion === draft?.base.version;
}
