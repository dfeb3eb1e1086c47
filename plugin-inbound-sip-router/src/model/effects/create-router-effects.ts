/** Puts the effects together: what views set going, and what continues in the background. */
import type { RouterEffects } from '../router-effects';
import { publishRecords } from '../storage/publish-record';
import { storedDrafts } from '../storage/stored-drafts';
import { askUntil } from './ask-until';
import type { RouterCollaborators } from './collaborators';
import { keepDrafts } from './keep-draft';
import { loadTable } from './load-table';
import { problemOf } from './problem-of';
import { publishEffects } from './publish';
import { resumePublish } from './resume-publish';
import { waitForOther } from './wait-for-other';

/** How long history, destinations and a discard are asked for again when no answer comes. */
const PATIENCE_MS = 15_000;

/**
 * Asks nothing before an effect is called. Effects return at once: what comes of them, failures included, is dispatched
 * as actions. `signal` ends everything: requests, waiting, keeping the draft.
 */
export function createRouterEffects(
  collaborators: RouterCollaborators,
  signal: AbortSignal,
): RouterEffects {
  const { api, dispatch, getState, newId, storage, account } = collaborators;
  const records = publishRecords(storage.tab, account);
  const kept = keepDrafts(collaborators, storedDrafts(storage, account, newId()), signal);
  let waiting: AbortController | undefined;
  const stopWaiting = () => waiting?.abort();
  const publish = publishEffects(collaborators, records, signal, stopWaiting);
  signal.addEventListener('abort', stopWaiting);

  let loading: Promise<boolean> | undefined;
  let isFirst = true;
  const reload = async () => {
    loading ??= loadTable(collaborators, signal).finally(() => (loading = undefined));
    if (!(await loading) || !isFirst) return;
    isFirst = false;
    kept.watch();
    await resumePublish(collaborators, records, signal);
    if (!signal.aborted) kept.offer();
  };
  const patience = () => ({ deadlineMs: collaborators.clock.nowMs() + PATIENCE_MS, signal });

  const loadHistory = async () => {
    dispatch({ type: 'inboundSipRouter/load/historyAsked' });
    const answer = await askUntil(collaborators, patience(), () => api.history(signal));
    if (signal.aborted) return;
    if (answer.kind === 'ok') {
      dispatch({ type: 'inboundSipRouter/load/historyLoaded', history: answer.value });
    } else {
      dispatch({ type: 'inboundSipRouter/load/historyFailed', problem: problemOf(answer) });
    }
  };
  const loadDestinations = async () => {
    if (getState().destinations.kind === 'loading') return;
    dispatch({ type: 'inboundSipRouter/load/destinationsAsked' });
    const answer = await askUntil(collaborators, patience(), () => api.destinations(signal));
    if (signal.aborted) return;
    if (answer.kind === 'ok') {
      dispatch({ type: 'inboundSipRouter/load/destinationsLoaded', destinations: answer.value });
    } else {
      dispatch({ type: 'inboundSipRouter/load/destinationsFailed', problem: problemOf(answer) });
    }
  };
  const discard = async (buildSid: string) => {
    const answer = await askUntil(collaborators, patience(), () => api.discard(buildSid, signal));
    if (signal.aborted) return;
    const { publish: state } = getState();
    const isInTheWay =
      state.kind === 'refused' &&
      (state.refusal.inFlight?.buildSid === buildSid || state.publish.buildSid === buildSid);
    if (answer.kind === 'ok' && isInTheWay)
      dispatch({ type: 'inboundSipRouter/publish/dismissed' });
    await reload();
    if (answer.kind !== 'ok') {
      dispatch({ type: 'inboundSipRouter/load/failed', problem: problemOf(answer) });
    }
  };

  return {
    load: () => void reload(),
    reload: () => void reload(),
    publishDraft: publish.publishDraft,
    publishRestore: publish.publishRestore,
    waitForOther: () => {
      stopWaiting();
      waiting = new AbortController();
      void waitForOther(collaborators, waiting.signal);
    },
    adopt: publish.adopt,
    discard: (buildSid) => void discard(buildSid),
    loadHistory: () => void loadHistory(),
    loadDestinations: () => void loadDestinations(),
    keepDraftNow: kept.keepNow,
    takeStoredDraft: kept.take,
    dropStoredDraft: kept.drop,
  };
}
