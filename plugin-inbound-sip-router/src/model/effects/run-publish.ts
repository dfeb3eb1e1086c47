/** Runs one publish: checking, building, going live; whatever is lost on the way is asked for again. */
import type { Answer, Refused, StartedPublish } from 'admin-contract';
import type { RouteChange } from 'route-table';
import type { Problem } from '../problem';
import type { OwnPublish } from '../publish-state';
import type { PublishRecords } from '../storage/publish-record';
import { askUntil, isAborted } from './ask-until';
import type { RouterCollaborators } from './collaborators';
import { askForTable, loadTable, showTable } from './load-table';
import { problemOf } from './problem-of';

/** For the update to be answered. */
const UPDATE_PATIENCE_MS = 2 * 60_000;
/** For all of it. */
const PUBLISH_PATIENCE_MS = 15 * 60_000;
/** For the table that is live now to be answered by the service that has just gone live. */
const RELOAD_PATIENCE_MS = 60_000;
/** The service waits about 3 s for a build on its own; one that does not is not asked without a pause. */
const SHORTEST_TURN_MS = 1_000;

export interface PublishPlan {
  readonly publish: OwnPublish;
  /** Sends the update, always the same. Not asked if the build is known. */
  readonly begin?: () => Promise<Answer<StartedPublish>>;
  /** What the draft was published with; none for publishes of anything else. */
  readonly changes: readonly RouteChange[];
}

/** How it ended. `unknown`: the service did not tell, the same publish may be asked about again. */
export type PublishEnd = 'live' | 'refused' | 'failed' | 'unknown';

export async function runPublish(
  collaborators: RouterCollaborators,
  records: PublishRecords,
  { publish, begin, changes }: PublishPlan,
  signal: AbortSignal,
): Promise<PublishEnd> {
  const { dispatch, clock } = collaborators;
  const startMs = clock.nowMs();
  let { buildSid } = publish;
  const onLost = () => {
    dispatch({ type: 'inboundSipRouter/publish/outcomeUnknown' });
  };
  const end = (answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>) =>
    endWithout(collaborators, records, { answer, buildSid }, signal);

  records.save(publish);
  dispatch({ type: 'inboundSipRouter/publish/started', publish });
  let isLive = false;
  if (buildSid === undefined && begin) {
    const deadlineMs = startMs + UPDATE_PATIENCE_MS;
    const started = await askUntil(collaborators, { deadlineMs, signal, onLost }, begin);
    if (started.kind !== 'ok') return end(started);
    buildSid = started.value.buildSid;
    isLive = started.value.state === 'live';
    records.save({ ...publish, buildSid });
    dispatch({ type: 'inboundSipRouter/publish/building', buildSid });
  }
  if (buildSid === undefined) return 'unknown';
  const sid = buildSid;
  let overrode: string | undefined;
  const deadlineMs = startMs + PUBLISH_PATIENCE_MS;
  while (!isLive) {
    if (isAborted(signal)) return 'unknown';
    const turnMs = clock.nowMs();
    const answer = await askUntil(collaborators, { deadlineMs, signal, onLost }, () =>
      collaborators.api.publish(sid, signal),
    );
    if (answer.kind !== 'ok') return end(answer);
    if (answer.value.state === 'live') {
      isLive = true;
      overrode = answer.value.overrode;
    } else if (clock.nowMs() >= deadlineMs) {
      return end(tooLong(collaborators.words().tooLong({ buildSid: sid })));
    } else {
      dispatch({ type: 'inboundSipRouter/publish/building', buildSid: sid });
      const restMs = SHORTEST_TURN_MS - (clock.nowMs() - turnMs);
      if (restMs > 0) await clock.wait(restMs, signal);
    }
  }
  dispatch({ type: 'inboundSipRouter/publish/goingLive' });
  const table = await askForTable(collaborators, signal, RELOAD_PATIENCE_MS);
  if (isAborted(signal)) return 'unknown';
  records.remove();
  dispatch({ type: 'inboundSipRouter/publish/live', buildSid: sid, overrode, changes });
  showTable(collaborators, table);
  return 'live';
}

interface EndedPublish {
  readonly answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>;
  readonly buildSid: string | undefined;
}

async function endWithout(
  collaborators: RouterCollaborators,
  records: PublishRecords,
  { answer, buildSid }: EndedPublish,
  signal: AbortSignal,
): Promise<PublishEnd> {
  const { dispatch, words } = collaborators;
  if (isAborted(signal)) return 'unknown';
  const problem = problemOf(answer);
  const fail = (why: Problem, how: PublishEnd) => {
    dispatch({ type: 'inboundSipRouter/publish/failed', problem: why });
    return how;
  };
  // The record stays: after the next load it is known what became of it.
  if (answer.kind !== 'refused')
    return fail(outcomeUnknown(words().outcomeUnknown({ said: answer.message })), 'unknown');
  // Without a build the refused request was the update, which did nothing then.
  if (problem.kind === 'token-expired' && buildSid !== undefined) return fail(problem, 'unknown');
  if (answer.code === 'malformed-answer')
    return fail(outcomeUnknown(words().outcomeUnknown({ said: answer.message })), 'unknown');
  records.remove();
  if (problem.kind !== 'other') return fail(problem, 'failed');
  // What blocks it is shown before it is explained: their table, their publish.
  if (answer.status === 409) await loadTable(collaborators, signal);
  dispatch({ type: 'inboundSipRouter/publish/refused', refusal: answer });
  return 'refused';
}

function outcomeUnknown(message: string): Problem {
  return { kind: 'other', code: 'outcome-unknown', message };
}

function tooLong(message: string): Refused {
  return { kind: 'refused', status: 504, code: 'build-too-slow', message };
}
