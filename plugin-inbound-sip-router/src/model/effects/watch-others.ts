/** Looks again while somebody else is publishing: what goes live, or is given up, is seen without a reload. */
import { openPublish } from '../open-publish';
import type { RouterState } from '../router-state';
import { selectInFlight } from '../selectors';
import { isAborted, spread } from './ask-until';
import type { RouterCollaborators } from './collaborators';

const FIRST_DELAY_MS = 3_000;
const LONGEST_DELAY_MS = 10_000;
/** One that takes longer was abandoned: its alert says what can be done. */
const PATIENCE_MS = 15 * 60_000;

/** Begins with each publish that becomes known, ends with the last of them, at a deadline, and on abort. */
export function watchOthers(
  { api, dispatch, getState, subscribe, clock, jitter }: RouterCollaborators,
  signal: AbortSignal,
): void {
  let isWatching = false;
  /** Builds that were watched until the deadline: nobody works on them any more. */
  const givenUp = new Set<string>();
  const openBuilds = () =>
    selectInFlight(getState())
      .filter((each) => openPublish(each) === 'in-progress' && !givenUp.has(each.buildSid))
      .map(({ buildSid }) => buildSid);
  const look = async () => {
    const deadlineMs = clock.nowMs() + PATIENCE_MS;
    for (
      let delayMs = FIRST_DELAY_MS;
      clock.nowMs() < deadlineMs;
      delayMs = Math.min(1.5 * delayMs, LONGEST_DELAY_MS)
    ) {
      await clock.wait(spread(delayMs, jitter()), signal);
      if (isAborted(signal) || openBuilds().length === 0) return;
      if (isAskedAnyway(getState())) continue;
      const answer = await api.list(signal);
      if (isAborted(signal)) return;
      // A lost answer, or a service that is just starting: the next look tells.
      if (answer.kind === 'refused') return;
      if (answer.kind !== 'ok' || isAskedAnyway(getState())) continue;
      dispatch({
        type: 'inboundSipRouter/load/tableLoaded',
        live: answer.value,
        atMs: clock.nowMs(),
      });
    }
    for (const buildSid of openBuilds()) givenUp.add(buildSid);
  };
  const begin = () => {
    if (isWatching || openBuilds().length === 0) return;
    isWatching = true;
    void look().finally(() => (isWatching = false));
  };
  signal.addEventListener('abort', subscribe(begin));
  begin();
}

/** My own publish, and waiting for another, look themselves. */
function isAskedAnyway({ publish }: RouterState): boolean {
  return publish.kind === 'running' || publish.kind === 'waiting';
}
