/** Puts the build of a publish live (README.md, steps 6 to 9). Anyone may ask for it: that is how one adopts. */
import { lineageOf } from './build-lineage';
import { deployBuild } from './deploy-build';
import { reportLive, type LiveOutcome } from './report-live';
import { refuse, type Refusal } from './refusal';
import type { Build, ServerlessPort } from './serverless-port';
import { readBuildsWith, readSituation } from './situation';
import { contains } from './published-line';
import type { TimeBudget } from './time-budget';
import { deleteChildren, withdrawBuild } from './withdraw-build';

export type PublishOutcome =
  LiveOutcome | { readonly kind: 'building'; readonly buildSid: string } | Refusal;

/** Waits for a build for a while, or not at all. */
export type AwaitBuild = (buildSid: string) => Promise<void>;

/** Each round looks at everything anew and takes one step; `OutOfTime` ends it where it stands. */
export async function publishBuild(
  port: ServerlessPort,
  budget: TimeBudget,
  buildSid: string,
  awaitBuild: AwaitBuild,
): Promise<PublishOutcome> {
  let waited = false;
  let wasGone = false;
  for (;;) {
    const situation = await readSituation(port, budget);
    if (await contains(port, situation, buildSid)) {
      const outcome = await reportLive(port, budget, situation, buildSid);
      if (outcome) return outcome;
      continue;
    }
    const builds = situation.builds.some((each) => each.sid === buildSid)
      ? situation.builds
      : await readBuildsWith(port, budget, buildSid);
    const build = builds?.find((each) => each.sid === buildSid);
    if (!builds || !build) {
      // Since this look it may have been published, followed by another and swept: the next one tells.
      if (wasGone) return gone(buildSid);
      wasGone = true;
      continue;
    }
    const lineage = lineageOf(build, port.environmentSid);
    if (!lineage) return notAPublish(buildSid);
    if (lineage.parentSid !== situation.live.sid) {
      const refused = await withdrawLate(port, budget, build, builds);
      if (refused) return refused;
      continue;
    }
    if (build.status === 'failed') return failed(buildSid);
    if (build.status === 'building') {
      if (waited) return { kind: 'building', buildSid };
      waited = true;
      await awaitBuild(buildSid);
      continue;
    }
    const refused = await deployBuild(port, budget, build, { situation, builds });
    if (refused) return refused;
  }
}

async function withdrawLate(
  port: ServerlessPort,
  budget: TimeBudget,
  build: Build,
  builds: readonly Build[],
): Promise<Refusal | undefined> {
  if ((await deleteChildren(port, budget, build, builds)) === 'live') return undefined;
  if ((await withdrawBuild(port, budget, build, 'withdrawn')) !== 'deleted') return undefined;
  return refuse(
    'withdrawn',
    `Build ${build.sid} was made from a table that is not live any more: reload and publish again.`,
  );
}

function gone(buildSid: string): Refusal {
  return refuse(
    'unknown-build',
    `Build ${buildSid} is not there: it was discarded or withdrawn. Reload and publish again.`,
  );
}

function notAPublish(buildSid: string): Refusal {
  return refuse('not-a-publish', `Build ${buildSid} was not made by a publish of this service.`);
}

function failed(buildSid: string): Refusal {
  return refuse('build-failed', `Build ${buildSid} failed: discard it and publish again.`);
}
