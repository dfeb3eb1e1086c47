/** Waits until somebody else's publish is over, then shows what is live. */
import type { PublishInFlight } from 'admin-contract';
import type { RouterState } from '../router-state';
import { selectInFlight } from '../selectors';
import { isAborted, spread } from './ask-until';
import type { RouterCollaborators } from './collaborators';

const FIRST_DELAY_MS = 3_000;
const LONGEST_DELAY_MS = 10_000;
/** A publish that takes longer was abandoned: its alert says what can be done. */
const PATIENCE_MS = 15 * 60_000;

/** Ends when it is over, when somebody stops waiting, on abort, and at a deadline. */
export async function waitForOther(
  { api, dispatch, getState, clock, jitter }: RouterCollaborators,
  signal: AbortSignal,
): Promise<void> {
  const other = otherOf(getState());
  if (!other) return;
  dispatch({ type: 'inboundSipRouter/publish/waitingForOther', other });
  const isWaiting = () => {
    const { publish } = getState();
    return !isAborted(signal) && publish.kind === 'waiting' && publish.other === other;
  };
  const deadlineMs = clock.nowMs() + PATIENCE_MS;
  for (
    let delayMs = FIRST_DELAY_MS;
    clock.nowMs() < deadlineMs;
    delayMs = Math.min(1.5 * delayMs, LONGEST_DELAY_MS)
  ) {
    await clock.wait(spread(delayMs, jitter()), signal);
    if (!isWaiting()) return;
    const answer = await api.list(signal);
    if (!isWaiting()) return;
    // A lost answer, or a service that is just starting: the next look tells.
    if (answer.kind === 'refused') break;
    if (answer.kind !== 'ok') continue;
    const live = answer.value;
    dispatch({ type: 'inboundSipRouter/load/tableLoaded', live, atMs: clock.nowMs() });
    const { buildSid } = other;
    const still = answer.value.inFlight.find((each) => each.buildSid === buildSid);
    if (!still || still.status === 'failed') break;
  }
  if (isWaiting()) dispatch({ type: 'inboundSipRouter/publish/dismissed' });
}

/** The one that was in the way, or the newest that is open. */
function otherOf(state: RouterState): PublishInFlight | undefined {
  const { publish } = state;
  const refusing = publish.kind === 'refused' ? publish.refusal.inFlight : undefined;
  return refusing ?? selectInFlight(state).find(({ status }) => status !== 'failed');
}
