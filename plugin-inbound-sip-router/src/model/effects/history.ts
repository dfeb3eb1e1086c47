/** Loads the history: the newest entries, and older ones page by page. */
import type { RouterEffects } from '../router-effects';
import { askUntil } from './ask-until';
import type { RouterCollaborators } from './collaborators';
import { problemOf } from './problem-of';

const PATIENCE_MS = 15_000;

export function historyEffects(
  collaborators: RouterCollaborators,
  signal: AbortSignal,
): Pick<RouterEffects, 'loadHistory' | 'loadOlderHistory'> {
  const { api, dispatch, getState, clock } = collaborators;
  const ask = (after?: string) =>
    askUntil(collaborators, { deadlineMs: clock.nowMs() + PATIENCE_MS, signal }, () =>
      api.history(signal, after),
    );
  const load = async () => {
    dispatch({ type: 'inboundSipRouter/load/historyAsked' });
    const answer = await ask();
    if (signal.aborted) return;
    if (answer.kind === 'ok') {
      dispatch({ type: 'inboundSipRouter/load/historyLoaded', history: answer.value });
    } else {
      dispatch({ type: 'inboundSipRouter/load/historyFailed', problem: problemOf(answer) });
    }
  };
  let asked: string | undefined;
  const loadOlder = async () => {
    const { history } = getState();
    if (history.kind !== 'loaded' || history.value.older !== true) return;
    const { entries } = history.value;
    const after = entries[entries.length - 1]?.id;
    if (after === undefined || after === asked) return;
    asked = after;
    const answer = await ask(after).finally(() => (asked = undefined));
    if (signal.aborted) return;
    if (answer.kind === 'ok') {
      dispatch({ type: 'inboundSipRouter/load/olderHistoryLoaded', after, history: answer.value });
    } else {
      dispatch({ type: 'inboundSipRouter/load/historyFailed', problem: problemOf(answer) });
    }
  };
  return { loadHistory: () => void load(), loadOlderHistory: () => void loadOlder() };
}
