/** Opens or closes hours by hand: one change that is published at once, ahead of everybody, without the draft. */
import type { SwitchRequest } from 'admin-contract';
import { askUntil } from './ask-until';
import type { RouterCollaborators } from './collaborators';
import { problemOf } from './problem-of';

/** Somebody else's publish has 20 s, the build takes its time, and the service answers after some seconds each time. */
const PATIENCE_MS = 120_000;
const BETWEEN_MS = 1_000;

/** Asked again with the same id until it is live, so that a lost answer does not switch twice. */
export async function switchHours(
  collaborators: RouterCollaborators,
  request: Omit<SwitchRequest, 'id'>,
  signal: AbortSignal,
): Promise<void> {
  const { api, clock, dispatch, newId } = collaborators;
  const asked = { ...request, id: newId() };
  const deadlineMs = clock.nowMs() + PATIENCE_MS;
  dispatch({ type: 'inboundSipRouter/switch/started', hours: request.hours });
  for (;;) {
    const answer = await askUntil(collaborators, { deadlineMs, signal }, () =>
      api.switch(asked, signal),
    );
    if (signal.aborted) return;
    if (answer.kind !== 'ok') {
      dispatch({ type: 'inboundSipRouter/switch/failed', problem: problemOf(answer) });
      return;
    }
    const { value } = answer;
    if (value.state === 'live') {
      dispatch({ type: 'inboundSipRouter/switch/live', buildSid: value.buildSid });
      return;
    }
    if (value.state === 'waiting') {
      dispatch({ type: 'inboundSipRouter/switch/waiting', author: value.author });
    }
    if (clock.nowMs() >= deadlineMs) {
      const message = collaborators.words().switchUnknown;
      dispatch({
        type: 'inboundSipRouter/switch/failed',
        problem: { kind: 'other', code: 'outcome-unknown', message },
      });
      return;
    }
    await clock.wait(BETWEEN_MS, signal);
  }
}
