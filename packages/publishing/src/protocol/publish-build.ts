/** Puts the build of a publish live (PROTOCOL.md, steps 6 to 9). Anyone may ask for it: that is how one adopts. */
import { lineageOf } from './build-lineage';
import { claimBuild, refuseForGood } from './claim';
import { deployBuild } from './deploy-build';
import { refusedBefore } from './earlier-attempt';
import { isFinal } from './outcome-note';
import { reportLive, type LiveOutcome } from './report-live';
import { refuse, type Refusal } from './refusal';
import type { Build, ServerlessPort } from './serverless-port';
import { readBuildsWith, readSituation } from './situation';
import { contains } from './published-line';
import type { TimeBudget } from './time-budget';
import { deleteChildren, withdrawBuild } from './withdraw-build';

export type PublishOutcome =
  LiveOutcome | { readonly kind: 'building'; readonly buildSid: string } | Refusal;

/**
 * Waits for a build for a while, or not at all. It is called at most once in a `publishBuild`; what it throws,
 * `publishBuild` throws.
 */
export type AwaitBuild = (buildSid: string) => Promise<void>;

/**
 * Each round looks at everything again and takes one step. Answers `building` if Twilio is still working on the build
 * after `awaitBuild`: call it again. Throws `OutOfTime` if too little of the budget is left for the next write or wait,
 * and `TwilioFailure` if Twilio cannot be asked or answers what nobody expects. After either, the same call continues.
 */
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
      // Not shown is not gone: a read may lag. Deleting decides.
      budget.beforeWrite();
      wasGone = (await port.deleteBuild(buildSid)) !== 'live';
      continue;
    }
    const lineage = lineageOf(build, port.environmentSid);
    if (!lineage) return notAPublish(buildSid);
    if (lineage.parentSid !== situation.live.sid) {
      const refused = await withdraw(port, budget, build, builds, late(buildSid));
      if (refused) return refused;
      continue;
    }
    const refusedAs = await claimBuild(port, budget, build);
    if (refusedAs) {
      const refused = await withdraw(port, budget, build, builds, refusedBefore(refusedAs));
      if (refused) return refused;
      continue;
    }
    if (build.status === 'failed') {
      return refuseForGood(port, budget, situation, lineage.publishId, failed(buildSid), buildSid);
    }
    if (build.status === 'building') {
      if (waited) return { kind: 'building', buildSid };
      waited = true;
      await awaitBuild(buildSid);
      continue;
    }
    const refused = await deployBuild(port, budget, build, { situation, builds });
    if (refused?.code === 'outcome-unknown') return refused;
    const final = refused && (await withdraw(port, budget, build, builds, refused));
    if (final) return final;
  }
}

/** So that nobody puts live what was refused. Undefined: it is live, or gone; look again. */
async function withdraw(
  port: ServerlessPort,
  budget: TimeBudget,
  build: Build,
  builds: readonly Build[],
  refusal: Refusal,
): Promise<Refusal | undefined> {
  const code = isFinal(refusal.code) ? refusal.code : 'withdrawn';
  if ((await deleteChildren(port, budget, build, builds)) === 'live') return undefined;
  return (await withdrawBuild(port, budget, build, code)) === 'deleted' ? refusal : undefined;
}

function late(buildSid: string): Refusal {
  return refuse(
    'withdrawn',
    `Build ${buildSid} was made from a table that is not live any more: reload and publish again.`,
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

function failed(buildSid: string): Refusal & { readonly code: 'build-failed' } {
  const message = `Build ${buildSid} failed: discard it and publish again.`;
  return { kind: 'refused', code: 'build-failed', message };
}
