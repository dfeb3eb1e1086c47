/** Throws a publish away that is not live. A live one is never dropped. */
import { lineageOf } from './build-lineage';
import type { FinalCode } from './outcome-note';
import { refuse, type Refusal } from './refusal';
import type { ServerlessPort } from './serverless-port';
import { readBuildsWith, readSituation } from './situation';
import { contains } from './published-line';
import type { TimeBudget } from './time-budget';
import { deleteChildren, withdrawBuild } from './withdraw-build';

export type DiscardOutcome = { readonly kind: 'discarded' } | Refusal;

/** Discarding what is gone already is as good as discarding it. `outcome` is what its author is told. */
export async function discardBuild(
  port: ServerlessPort,
  budget: TimeBudget,
  buildSid: string,
  outcome: Extract<FinalCode, 'discarded' | 'withdrawn'> = 'discarded',
): Promise<DiscardOutcome> {
  const situation = await readSituation(port, budget);
  if (situation.live.sid === buildSid || (await contains(port, situation, buildSid))) {
    return isLive(buildSid);
  }
  const builds = await readBuildsWith(port, budget, buildSid);
  const build = builds?.find((each) => each.sid === buildSid);
  if (!build) {
    // Not shown is not gone: a read may lag.
    budget.beforeWrite();
    if ((await port.deleteBuild(buildSid)) === 'live') return isLive(buildSid);
  }
  if (builds && build) {
    if (!lineageOf(build, port.environmentSid)) return notAPublish(buildSid);
    if ((await deleteChildren(port, budget, build, builds)) === 'live') return isLive(buildSid);
    const deletion = await withdrawBuild(port, budget, build, outcome);
    if (deletion === 'live') return isLive(buildSid);
    if (deletion === 'deleted') return { kind: 'discarded' };
  }
  // Gone: discarded before, or, since the first look, published, followed by another and swept.
  const now = await readSituation(port, budget);
  return (await contains(port, now, buildSid)) ? isLive(buildSid) : { kind: 'discarded' };
}

function notAPublish(buildSid: string): Refusal {
  return refuse('not-a-publish', `Build ${buildSid} was not made by a publish of this service.`);
}

function isLive(buildSid: string): Refusal {
  return refuse(
    'already-live',
    `Build ${buildSid} has been published and is not discarded: restore an earlier table instead.`,
  );
}
