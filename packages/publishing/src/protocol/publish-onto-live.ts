/** Publishes one change onto whatever is live, ahead of everybody who is publishing (PROTOCOL.md, "Going ahead"). */
import { openBuilds } from './build-lineage';
import { createTableBuild, type NewTable } from './create-table-build';
import { findEarlierAttempt } from './earlier-attempt';
import { makeWay, type Waiting } from './make-way';
import { isOwnBuild, type OwnDeployment } from './own-deployment';
import { publishBuild, type AwaitBuild, type PublishOutcome } from './publish-build';
import type { Refusal } from './refusal';
import { settleBuild, type UpdateOutcome } from './settle-build';
import type { ServerlessPort } from './serverless-port';
import { readSituation, type Situation } from './situation';
import type { TimeBudget } from './time-budget';
import { refuseFinally, staleContainer } from './update-table';

export interface OntoLiveRequest {
  /** Chosen by the client, the same when the request is sent again; at most `MAX_ID_CHARACTERS`. */
  readonly publishId: string;
  /** Tells this request from another one with the same id. */
  readonly requestTag: string;
  /** Makes the new table out of what is live, or says why there is none; `publishId` is that of this attempt. */
  readonly draft: (situation: Situation, publishId: string) => Promise<NewTable | Refusal>;
}

/** What an id of a publish may have (64), less what tells attempts apart. */
export const MAX_ID_CHARACTERS = 60;

const LOOK_AGAIN_MS = 100;

/** Each one was overtaken by another publish: never so many in the time that anybody asks. */
const MAX_ATTEMPTS = 50;

/**
 * Answers `building` while Twilio builds it, and `waiting` while somebody else's publish is given its time: the same
 * call continues. Throws as `publishBuild` does. A change that is live is never made a second time, however often the
 * request is sent.
 */
export async function publishOntoLive(
  port: ServerlessPort,
  budget: TimeBudget,
  own: OwnDeployment,
  request: OntoLiveRequest,
  awaitBuild: AwaitBuild,
): Promise<PublishOutcome | Waiting> {
  const turn: AwaitBuild = onceIn(awaitBuild);
  let attempt = 1;
  for (;;) {
    const publishId = attempt === 1 ? request.publishId : `${request.publishId}_${attempt}`;
    const updated = await updateOntoLive(
      port,
      budget,
      own,
      { ...request, publishId },
      turn,
      request,
    );
    if (updated === undefined) {
      await budget.wait(LOOK_AGAIN_MS);
      continue;
    }
    if (updated.kind === 'waiting') return updated;
    const outcome =
      updated.kind === 'refused'
        ? updated
        : await publishBuild(port, budget, updated.buildSid, turn);
    if (outcome.kind !== 'refused') return outcome;
    if (outcome.code === 'unknown-build') {
      // Gone without a word of why: the next look finds the note, or makes it again.
      await budget.wait(LOOK_AGAIN_MS);
      continue;
    }
    if (outcome.code !== 'withdrawn' || attempt === MAX_ATTEMPTS) return outcome;
    // Somebody else was first: this attempt is refused for good, and the change is put onto theirs.
    attempt += 1;
  }
}

/** Undefined: something was in the way and has changed; look again. */
async function updateOntoLive(
  port: ServerlessPort,
  budget: TimeBudget,
  own: OwnDeployment,
  attempt: OntoLiveRequest,
  awaitBuild: AwaitBuild,
  { publishId: askedId }: OntoLiveRequest,
): Promise<UpdateOutcome | Waiting | undefined> {
  const { publishId, draft } = attempt;
  const situation = await readSituation(port, budget);
  const earlier = await findEarlierAttempt(port, budget, situation, attempt);
  if (earlier?.kind === 'known') return earlier.outcome;
  if (earlier) {
    const settled = await settleBuild(port, budget, earlier.build, attempt);
    return refuseFinally(port, budget, situation, publishId, settled);
  }
  if (!(await isOwnBuild(situation.live, own, port))) return staleContainer();
  // The oldest: whoever comes after it gives way to it.
  const open = openBuilds(situation.builds, port.environmentSid, situation.live.sid).at(-1);
  if (open) return makeWay(port, budget, situation, open, askedId, awaitBuild);
  const table = await draft(situation, publishId);
  if ('kind' in table) return table;
  const created = await createTableBuild(port, budget, situation, publishId, table);
  const made =
    created.kind === 'refused' ? created : await settleBuild(port, budget, created.build, attempt);
  return refuseFinally(port, budget, situation, publishId, made);
}

/** Of several builds in one request only the first is waited for: the time is one. */
function onceIn(awaitBuild: AwaitBuild): AwaitBuild {
  let isOver = false;
  return async (buildSid) => {
    if (isOver) return;
    isOver = true;
    await awaitBuild(buildSid);
  };
}
