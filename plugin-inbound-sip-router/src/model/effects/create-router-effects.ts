/** Puts the effects together: what views set going, and what continues in the background. */
import type { RouterEffects } from '../router-effects';
import { publishRecords } from '../storage/publish-record';
import { storedDrafts } from '../storage/stored-drafts';
import { askUntil } from './ask-until';
import type { RouterCollaborators } from './collaborators';
import { historyEffects } from './history';
import { keepDrafts } from './keep-draft';
import { lookUpAddress, saveRoute } from './large-table';
import { loadTable } from './load-table';
import { problemOf } from './problem-of';
import { publishEffects } from './publish';
import { callsReader } from './read-calls';
import { usageReader } from './read-usage';
import { resumePublish } from './resume-publish';
import { switchHours } from './switch-hours';
import { waitForOther } from './wait-for-other';
import { watchOthers } from './watch-others';

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

  const usage = usageReader(collaborators, signal);
  const calls = callsReader(collaborators, signal);

  let loading: Promise<boolean> | undefined;
  let isFirst = true;
  const reload = async () => {
    loading ??= loadTable(collaborators, signal).finally(() => (loading = undefined));
    if (!(await loading) || !isFirst) return;
    isFirst = false;
    kept.watch();
    watchOthers(collaborators, signal);
    await resumePublish(collaborators, records, signal);
    if (!signal.aborted) kept.offer();
  };
  const patience = () => ({ deadlineMs: collaborators.clock.nowMs() + PATIENCE_MS, signal });

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
  const loadHours = async () => {
    const answer = await askUntil(collaborators, patience(), () => api.hours(signal));
    if (signal.aborted) return;
    if (answer.kind === 'ok') {
      dispatch({ type: 'inboundSipRouter/load/hoursLoaded', hours: answer.value.hours });
    } else {
      dispatch({ type: 'inboundSipRouter/load/hoursFailed', problem: problemOf(answer) });
    }
  };
  const switchAndShow = async (request: Parameters<RouterEffects['switchHours']>[0]) => {
    if (getState().switching.kind === 'running') return;
    await switchHours(collaborators, request, signal);
    if (getState().switching.kind !== 'done' || signal.aborted) return;
    await (getState().supervised.kind === 'loaded' ? loadHours() : reload());
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
    publishResolved: publish.publishResolved,
    publishRestore: publish.publishRestore,
    waitForOther: () => {
      stopWaiting();
      waiting = new AbortController();
      void waitForOther(collaborators, waiting.signal);
    },
    adopt: publish.adopt,
    discard: (buildSid) => void discard(buildSid),
    ...historyEffects(collaborators, signal),
    loadDestinations: () => void loadDestinations(),
    loadHours: () => void loadHours(),
    switchHours: (request) => void switchAndShow(request),
    lookUpAddress: (address) => void lookUpAddress(collaborators, address, signal),
    saveRoute: (before, after) => void saveRoute(collaborators, before, after, signal),
    readUsage: usage.read,
    stopUsage: usage.stop,
    readCalls: calls.readNewest,
    stopCalls: calls.stop,
    readRouteCalls: calls.readOfRoute,
    explainCall: calls.explain,
    keepDraftNow: kept.keepNow,
    takeStoredDraft: kept.take,
    dropStoredDraft: kept.drop,
    takeDroppedDraft: kept.takeDropped,
  };
}
