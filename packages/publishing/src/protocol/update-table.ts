/** Makes a build with a new table out of what is live (PROTOCOL.md, steps 2 to 5). */
import { openBuilds } from './build-lineage';
import { refuseForGood } from './claim';
import { createTableBuild, type NewTable } from './create-table-build';
import { discardBuild } from './discard-build';
import { findEarlierAttempt } from './earlier-attempt';
import { isFinal } from './outcome-note';
import { isOwnBuild, type OwnDeployment } from './own-deployment';
import { describeInFlight } from './publish-in-flight';
import { refuse, type Refusal } from './refusal';
import { settleBuild, type UpdateOutcome } from './settle-build';
import type { ServerlessPort } from './serverless-port';
import { readSituation, type Situation } from './situation';
import { tableVersionOf } from './stored-table';
import type { TimeBudget } from './time-budget';

export interface UpdateRequest {
  /** Chosen by the client, the same when the request is sent again. */
  readonly publishId: string;
  /** Tells this request from another one with the same id. */
  readonly requestTag: string;
  /** Asset version of the table that the edit started from. */
  readonly baseVersion: string;
  /** An open build of somebody else that is discarded first. */
  readonly overwrite?: string;
  /** Makes the new table, or says what is wrong with it; asked only when base and live are the same. */
  readonly draft: (situation: Situation) => Promise<NewTable | Refusal>;
}

/**
 * Returns as soon as the build exists; Twilio is still working on it then. A refusal is final if its code says so
 * (`isFinal`): no build of this publish goes live after it. Throws `OutOfTime` if too little of the budget is left for
 * the next write, and `TwilioFailure` if Twilio cannot be asked or answers what nobody expects. After either, the same
 * request with the same `publishId` continues.
 */
export async function updateTable(
  port: ServerlessPort,
  budget: TimeBudget,
  own: OwnDeployment,
  request: UpdateRequest,
): Promise<UpdateOutcome> {
  const situation = await readSituation(port, budget);
  const earlier = await findEarlierAttempt(port, budget, situation, request);
  if (earlier?.kind === 'known') return earlier.outcome;
  const outcome = earlier
    ? await settleBuild(port, budget, earlier.build, request)
    : await makeBuild(port, budget, own, request, situation);
  return refuseFinally(port, budget, situation, request.publishId, outcome);
}

/** The outcome of an update; a refusal that is final is noted before it is told. */
export async function refuseFinally(
  port: ServerlessPort,
  budget: TimeBudget,
  situation: Situation,
  publishId: string,
  outcome: UpdateOutcome,
): Promise<UpdateOutcome> {
  if (outcome.kind !== 'refused') return outcome;
  const { code } = outcome;
  if (!isFinal(code)) return outcome;
  return refuseForGood(port, budget, situation, publishId, { ...outcome, code });
}

async function makeBuild(
  port: ServerlessPort,
  budget: TimeBudget,
  own: OwnDeployment,
  request: UpdateRequest,
  seen: Situation,
): Promise<UpdateOutcome> {
  let situation = seen;
  if (!(await isOwnBuild(situation.live, own, port))) return staleContainer();
  const refused = refuseStale(situation, request);
  if (refused) return refused;
  if (request.overwrite !== undefined) {
    const discarded = await discardBuild(port, budget, request.overwrite);
    if (discarded.kind === 'refused') return discarded;
    situation = without(situation, request.overwrite);
  }
  const [open] = openBuilds(situation.builds, port.environmentSid, situation.live.sid);
  if (open) {
    const { inFlight } = await describeInFlight(port, open, budget.nowMs);
    const who = `${inFlight.author} is publishing since ${inFlight.ageSeconds} s`;
    return refuse(
      'publish-in-flight',
      `${who}: wait, or adopt or discard build ${inFlight.buildSid}.`,
      { inFlight },
    );
  }
  const table = await request.draft(situation);
  if ('kind' in table) return table;
  const created = await createTableBuild(port, budget, situation, request.publishId, table);
  if (created.kind === 'refused') return created;
  return settleBuild(port, budget, created.build, request);
}

export function staleContainer(): Refusal {
  return refuse('stale-container', 'A new version has just gone live and is starting: try again.');
}

function refuseStale({ live }: Situation, { baseVersion }: UpdateRequest): Refusal | undefined {
  if (tableVersionOf(live) === baseVersion) return undefined;
  return refuse(
    'stale-version',
    'Routes were updated by someone else: reload, put your changes onto the new table and publish again.',
  );
}

function without(situation: Situation, buildSid: string): Situation {
  const builds = situation.builds.filter((build) => build.sid !== buildSid);
  return { ...situation, builds };
}
