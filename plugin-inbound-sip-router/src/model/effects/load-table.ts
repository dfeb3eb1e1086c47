/** Loads the live table into the state. */
import type { Answer, LiveTable } from 'admin-contract';
import { askUntil } from './ask-until';
import type { RouterCollaborators } from './collaborators';
import { showLargeTable } from './large-table';
import { problemOf } from './problem-of';

const PATIENCE_MS = 15_000;

/** True if a table was loaded. Nothing that was edited is lost by it. */
export async function loadTable(
  collaborators: RouterCollaborators,
  signal: AbortSignal,
  patienceMs = PATIENCE_MS,
): Promise<boolean> {
  collaborators.dispatch({ type: 'inboundSipRouter/load/started' });
  const answer = await askForTable(collaborators, signal, patienceMs);
  if (signal.aborted) return false;
  const mayBeLarge = answer.kind === 'refused' && answer.code === 'malformed-answer';
  if (mayBeLarge && (await showLargeTable(collaborators, signal))) return false;
  return showTable(collaborators, answer);
}

export function askForTable(
  collaborators: RouterCollaborators,
  signal: AbortSignal,
  patienceMs = PATIENCE_MS,
): Promise<Answer<LiveTable>> {
  const deadlineMs = collaborators.clock.nowMs() + patienceMs;
  return askUntil(collaborators, { deadlineMs, signal }, () => collaborators.api.list(signal));
}

export function showTable(
  { dispatch, clock }: Pick<RouterCollaborators, 'dispatch' | 'clock'>,
  answer: Answer<LiveTable>,
): boolean {
  if (answer.kind === 'ok') {
    dispatch({
      type: 'inboundSipRouter/load/tableLoaded',
      live: answer.value,
      atMs: clock.nowMs(),
    });
    return true;
  }
  dispatch({ type: 'inboundSipRouter/load/failed', problem: problemOf(answer) });
  return false;
}
