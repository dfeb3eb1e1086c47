/** Looks up routes of a table that is too large to be loaded, and publishes the edit of one. */
import { diffTables, type Route, type RouteTable } from 'route-table';
import type { Answer, PublishProgress } from 'admin-contract';
import { askUntil } from './ask-until';
import type { RouterCollaborators } from './collaborators';
import { problemOf } from './problem-of';

const PATIENCE_MS = 15_000;
/** A build takes its time. */
const PUBLISH_PATIENCE_MS = 120_000;

/** Whether the live table is one: asked when `list` has none that can be shown. */
export async function showLargeTable(
  collaborators: RouterCollaborators,
  signal: AbortSignal,
): Promise<boolean> {
  const answer = await collaborators.api.large(signal);
  if (answer.kind !== 'ok' || !answer.value || signal.aborted) return false;
  collaborators.dispatch({ type: 'inboundSipRouter/large/loaded', table: answer.value });
  return true;
}

export async function lookUpAddress(
  collaborators: RouterCollaborators,
  address: string,
  signal: AbortSignal,
): Promise<void> {
  const { api, dispatch } = collaborators;
  dispatch({ type: 'inboundSipRouter/large/asked', address });
  const patience = { deadlineMs: collaborators.clock.nowMs() + PATIENCE_MS, signal };
  const answer = await askUntil(collaborators, patience, () => api.route({ address }, signal));
  if (signal.aborted) return;
  if (answer.kind === 'ok') {
    dispatch({ type: 'inboundSipRouter/large/found', address, answer: answer.value });
  } else {
    dispatch({ type: 'inboundSipRouter/large/failed', problem: problemOf(answer) });
  }
}

/** One change, published at once; the same id each time, so that a lost answer does not publish twice. */
export async function saveRoute(
  collaborators: RouterCollaborators,
  before: Route,
  after: Route,
  signal: AbortSignal,
): Promise<void> {
  const { api, dispatch, getState, newId } = collaborators;
  const { large } = getState();
  if (!large || large.saving.kind === 'running') return;
  const { address } = before;
  dispatch({ type: 'inboundSipRouter/large/saving', address });
  const patience = { deadlineMs: collaborators.clock.nowMs() + PUBLISH_PATIENCE_MS, signal };
  const changes = diffTables(tableOf(before), tableOf(after));
  const request = { changes, version: large.table.version, id: newId(), note: '' };
  const started = await askUntil(collaborators, patience, () => api.update(request, signal));
  const ended =
    started.kind === 'ok'
      ? await untilLive(collaborators, patience, started.value.buildSid)
      : started;
  if (signal.aborted) return;
  if (ended.kind !== 'ok') {
    dispatch({ type: 'inboundSipRouter/large/notSaved', problem: problemOf(ended) });
    return;
  }
  dispatch({ type: 'inboundSipRouter/large/saved' });
  await showLargeTable(collaborators, signal);
  const { found } = getState().large ?? {};
  if (found?.kind === 'loaded') await lookUpAddress(collaborators, found.address, signal);
}

async function untilLive(
  collaborators: RouterCollaborators,
  patience: Parameters<typeof askUntil>[1],
  buildSid: string,
): Promise<Answer<PublishProgress>> {
  const { api, clock } = collaborators;
  for (;;) {
    const answer = await askUntil(collaborators, patience, () =>
      api.publish(buildSid, patience.signal),
    );
    const isWaiting = answer.kind === 'ok' && answer.value.state === 'building';
    if (!isWaiting || patience.signal.aborted) return answer;
    if (clock.nowMs() >= patience.deadlineMs) {
      const message = collaborators.words().switchUnknown;
      return { kind: 'ask-again', code: 'outcome-unknown', message };
    }
  }
}

/** A change of one route is the same in a table of no other. */
function tableOf(route: Route): RouteTable {
  return { routes: [route], default: { type: 'hangup', destination: '' } };
}
